import { Action, NotFound, Signed, type SignedIn } from '#access';
import { formAgain, RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseFiles } from '../case-page/case-page.query.js';
import { OtherCases } from './other-case.query.js';
import { ReattributeDisclosure } from './reattribute-disclosure.command.js';
import { ReattributeDisclosurePageForm } from './reattribute-disclosure.form.js';
import { movableDisclosure, noSuchCase, reattributeDisclosureView } from './reattribute-disclosure.view.js';

const TEMPLATE = 'case-file/src/reattribute-disclosure/reattribute-disclosure.njk';
const FIELDS = { 'disclosure-of-this-case': 'toReference', 'survivor-safety-not-checked': 'safety' };

/** Moves a disclosure to the case of the person whom it is about. */
@Controller()
export class ReattributeDisclosurePage {
  constructor(
    private readonly forms: CaseForms,
    private readonly files: CaseFiles,
    private readonly others: OtherCases,
  ) {}

  @Get('cases/:caseId/disclosures/:disclosureId/move')
  @Action('case:correct')
  show(
    @RecordId('caseId') caseId: string,
    @RecordId('disclosureId') disclosureId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.render(res, { caseId, disclosureId }, signed);
  }

  @Post('cases/:caseId/disclosures/:disclosureId/move')
  @Action('case:correct')
  async submit(
    @RecordId('caseId') caseId: string,
    @RecordId('disclosureId') disclosureId: string,
    @Body(new SubmissionPipe(ReattributeDisclosurePageForm)) submission: Submission<ReattributeDisclosurePageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const show = (refused: Refused) => this.render(res, { caseId, disclosureId }, signed, refused);
    const toCaseId = submission.ok ? await this.others.find(signed, submission.form.toReference) : undefined;
    if (submission.ok && toCaseId === undefined) {
      res.status(422);
      return show(formAgain(submission.form, [noSuchCase], submission.commandId));
    }
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS, show },
      command: ({ form: { safety }, commandId, seenRevision }) => {
        const details = { disclosureId, toCaseId: toCaseId ?? '', safety };
        return new ReattributeDisclosure(caseId, details, seenRevision, commandId, signed);
      },
      done: 'The disclosure is recorded in the other case and marked as a mistake in this one. Everybody with whom it was shared is told.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(
    res: Response,
    { caseId, disclosureId }: { caseId: string; disclosureId: string },
    signed: SignedIn,
    refused?: Refused,
  ): Promise<void> {
    const file = await this.files.open(signed, caseId, 'case:correct');
    const disclosure = movableDisclosure(file, disclosureId);
    if (!disclosure) throw new NotFound();
    res.render(TEMPLATE, reattributeDisclosureView(file, disclosure, refused));
  }
}
