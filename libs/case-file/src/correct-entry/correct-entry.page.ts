import { Action, NotFound, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { CaseFiles } from '../case-page/case-page.query.js';
import { CorrectEntry } from './correct-entry.command.js';
import { CorrectEntryPageForm } from './correct-entry.form.js';
import { correctEntryView, entryOf } from './correct-entry.view.js';

const TEMPLATE = 'case-file/src/correct-entry/correct-entry.njk';
const FIELDS = {};

/** Marks a disclosure or a risk assessment as a mistake. Nothing is taken back: who read it did read it. */
@Controller()
export class CorrectEntryPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly files: CaseFiles,
  ) {}

  @Get('cases/:caseId/entries/:entryId/mark-as-mistake')
  @Action('case:correct')
  show(
    @RecordId('caseId') caseId: string,
    @RecordId('entryId') entryId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.render(res, { caseId, entryId }, signed);
  }

  @Post('cases/:caseId/entries/:entryId/mark-as-mistake')
  @Action('case:correct')
  submit(
    @RecordId('caseId') caseId: string,
    @RecordId('entryId') entryId: string,
    @Body(new SubmissionPipe(CorrectEntryPageForm)) submission: Submission<CorrectEntryPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, { caseId, entryId }, signed, refused),
      command: ({ form, commandId, seenRevision }) =>
        new CorrectEntry(caseId, { entryId, reason: form.reason }, seenRevision, commandId, signed),
      done: 'The entry is marked as a mistake. It stays in the history of the case.',
      next: `/cases/${caseId}`,
    });
  }

  private async render(
    res: Response,
    { caseId, entryId }: { caseId: string; entryId: string },
    signed: SignedIn,
    refused?: Refused,
  ): Promise<void> {
    const file = await this.files.open(signed, caseId, 'case:correct');
    const entry = entryOf(file, entryId);
    if (!entry) throw new NotFound();
    res.render(TEMPLATE, correctEntryView(file, entry, refused));
  }
}
