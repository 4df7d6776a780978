import { Action, Signed, type SignedIn } from '#access';
import { SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ImportChosenForm } from './import-chosen.form.js';
import { ImportWork } from './import-work.js';
import { Imports } from './imports.store.js';

/** The button under a report that is sound. Pressed again, or under a report that is out of date, it leads to the page as it is. */
@Controller()
export class CarryOutImportPage {
  constructor(
    private readonly imports: Imports,
    private readonly work: ImportWork,
  ) {}

  @Post('directory/import/carry-out')
  @Action('directory:import')
  async submit(
    @Body(new SubmissionPipe(ImportChosenForm)) submission: Submission<ImportChosenForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      const { importId } = submission.form;
      if (await this.imports.claim(signed.member.memberId, importId)) this.work.carryOut(importId, signed);
    }
    res.redirect(303, '/directory/import');
  }
}
