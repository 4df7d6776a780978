import { Action, NotFound, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseFiles } from '../case-page/case-page.query.js';
import { CorrectEntryPageForm } from '../correct-entry/correct-entry.form.js';
import { CorrectAccommodation } from './correct-accommodation.command.js';
import { correctAccommodationView, stayToCorrect } from './correct-accommodation.view.js';

const TEMPLATE = 'case-file/src/correct-accommodation/correct-accommodation.njk';

/** Marks a stay as a mistake. */
@Controller()
export class CorrectAccommodationPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly files: CaseFiles,
  ) {}

  @Get('cases/:caseId/accommodation/:accommodationId/mark-as-mistake')
  @Action('case:correct')
  show(
    @RecordId('caseId') caseId: string,
    @RecordId('accommodationId') accommodationId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.render(res, { caseId, accommodationId }, signed);
  }

  @Post('cases/:caseId/accommodation/:accommodationId/mark-as-mistake')
  @Action('case:correct')
  submit(
    @RecordId('caseId') caseId: string,
    @RecordId('accommodationId') accommodationId: string,
    @Body(new SubmissionPipe(CorrectEntryPageForm)) submission: Submission<CorrectEntryPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: {} },
      show: (refused) => this.render(res, { caseId, accommodationId }, signed, refused),
      command: ({ form: { reason }, commandId, seenRevision }) =>
        new CorrectAccommodation(caseId, { accommodationId, reason }, seenRevision, commandId, signed),
      done: 'The stay is marked as a mistake. Everybody with whom it was shared is told.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(
    res: Response,
    { caseId, accommodationId }: { caseId: string; accommodationId: string },
    signed: SignedIn,
    refused?: Refused,
  ): Promise<void> {
    const file = await this.files.open(signed, caseId, 'case:correct');
    const stay = stayToCorrect(file, accommodationId);
    if (!stay) throw new NotFound();
    res.render(TEMPLATE, correctAccommodationView(file, stay, refused));
  }
}
