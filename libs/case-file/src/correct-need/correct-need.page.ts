import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseSummaries } from '../case-summary.query.js';
import { CorrectNeed } from './correct-need.command.js';
import { CorrectNeedPageForm } from './correct-need.form.js';
import { correctNeedView } from './correct-need.view.js';

const TEMPLATE = 'case-file/src/correct-need/correct-need.njk';
const FIELDS = { 'need-not-current': 'need' };

/** Marks a need as a mistake. Which one is chosen on the form, not in the address: a need is health data. */
@Controller()
export class CorrectNeedPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly cases: CaseSummaries,
  ) {}

  @Get('cases/:caseId/needs/mark-as-mistake')
  @Action('case:correct')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/needs/mark-as-mistake')
  @Action('case:correct')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(CorrectNeedPageForm)) submission: Submission<CorrectNeedPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form: { need, reason }, commandId, seenRevision }) =>
        new CorrectNeed(caseId, { need, reason }, seenRevision, commandId, signed),
      done: 'The need is marked as a mistake. Everybody with whom it was shared is told.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const opened = await this.cases.open(signed, caseId, 'case:correct');
    res.render(TEMPLATE, correctNeedView(opened, refused));
  }
}
