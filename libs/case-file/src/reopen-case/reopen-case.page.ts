import { Action, Signed, type SignedIn } from '#access';
import { labelOf, readableDate } from '#kernel';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import { CLOSING_REASONS, REOPENING_REASONS } from '../domain/case.codes.js';
import { CasesToClose } from '../open-work/case-to-close.query.js';
import { ReopenCase } from './reopen-case.command.js';
import { ReopenCasePageForm } from './reopen-case.form.js';

const TEMPLATE = 'case-file/src/reopen-case/reopen-case.njk';

/** Opens a closed case again; for a case that is not closed there is no such page. */
@Controller()
export class ReopenCasePage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CasesToClose,
  ) {}

  @Get('cases/:caseId/reopen')
  @Action('case:close')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/reopen')
  @Action('case:close')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(ReopenCasePageForm)) submission: Submission<ReopenCasePageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: {} },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form: { reason, note }, commandId, seenRevision }) =>
        new ReopenCase(caseId, { reason, note }, seenRevision, commandId, signed),
      done: 'The case is open again.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const { summary, revision } = await this.cases.open(signed, caseId);
    if (!summary.closed) return res.redirect(303, `/cases/${caseId}`); // open already, or anew
    const { on, reason, note } = summary.closed;
    res.render(TEMPLATE, {
      ...caseFormView(summary, refused),
      ...seenRevisionView(revision, refused),
      closed: `${readableDate(on)}: ${labelOf(CLOSING_REASONS, reason)}`,
      note,
      reasons: REOPENING_REASONS.codes,
    });
  }
}
