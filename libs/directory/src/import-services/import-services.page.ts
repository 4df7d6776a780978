import { Action, addFlash, Signed, type SignedIn } from '#access';
import { FileOfForm, FormWithFile, SentFormFile, SubmissionPipe, type FormFile, type Submission } from '#web';
import { Body, Controller, Get, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ImportServicesForm } from './import-services.form.js';
import { importServicesView, type ImportPage } from './import-services.view.js';
import { ImportWork } from './import-work.js';
import { importIdOf, Imports } from './imports.store.js';
import { rowsChosen } from './rows-chosen.js';

const TEMPLATE = 'directory/src/import-services/import-services.njk';
const BUSY = 'Your last file is being imported. Send the next one when it is done.';

/** Where a file of services is sent, checked, looked at row by row, and watched while it is carried out. Everybody sees their own. */
@Controller()
export class ImportServicesPage {
  constructor(
    private readonly imports: Imports,
    private readonly work: ImportWork,
  ) {}

  @Get('directory/import')
  @Action('directory:import')
  async show(
    @Query('show') outcome: unknown,
    @Query('page') page: unknown,
    @Signed() { member }: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const run = await this.work.of(member.memberId);
    const chosen = rowsChosen({ outcome, page }, run);
    const shown = run && (await this.imports.rows(run.importId, chosen));
    this.render(res, { run, chosen, shown });
  }

  @Post('directory/import')
  @Action('directory:import')
  @UseInterceptors(FormWithFile)
  async submit(
    @Body(new SubmissionPipe(ImportServicesForm)) { commandId }: Submission<ImportServicesForm>,
    @FileOfForm() file: FormFile,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!(file instanceof SentFormFile)) return this.again(res, file);
    const { memberId } = signed.member;
    const importId = importIdOf(commandId, memberId, file.bytes);
    if (await this.imports.begin({ memberId, importId, fileName: file.name, file: file.bytes }))
      this.work.check(importId, signed);
    else if ((await this.imports.of(memberId))?.importId !== importId) addFlash(req, BUSY);
    res.redirect(303, '/directory/import');
  }

  private again(res: Response, problem: Exclude<FormFile, SentFormFile>): void {
    res.status(problem === 'too-large' ? 413 : 422);
    this.render(res, { problem });
  }

  private render(res: Response, page: ImportPage): void {
    res.render(TEMPLATE, importServicesView(page));
  }
}
