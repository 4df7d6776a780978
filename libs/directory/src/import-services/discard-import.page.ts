import { Action, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ImportChosenForm } from './import-chosen.form.js';
import { Imports } from './imports.store.js';

/** The button that throws a file and its report away. What is being carried out stays. */
@Controller()
export class DiscardImportPage {
  constructor(private readonly imports: Imports) {}

  @Post('directory/import/discard')
  @Action('directory:import')
  async submit(
    @Body(new SubmissionPipe(ImportChosenForm)) submission: Submission<ImportChosenForm>,
    @Signed() { member }: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) await this.imports.discard(member.memberId, submission.form.importId);
    res.redirect(303, '/directory/import');
  }
}
