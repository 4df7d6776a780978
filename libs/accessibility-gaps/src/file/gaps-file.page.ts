import { Action, NotFound, Signed, type SignedIn } from '#access';
import { csvFile, ODS_TYPE, odsFile, SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { GapsForm, periodChecked } from '../figures/gaps.form.js';
import { GapReads } from '../figures/gaps.reader.js';
import { gapsSheets } from './gaps-sheets.view.js';

/** The figures as a file, to work on: CSV, or an OpenDocument spreadsheet with a sheet for each table. */
@Controller()
export class GapsFilePage {
  constructor(private readonly gaps: GapReads) {}

  @Get('/accessibility-gaps/file.csv')
  @Action('gaps:read')
  async csv(
    @Query(new SubmissionPipe(GapsForm)) submission: Submission<GapsForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const sheets = await this.sheets(submission, signed);
    res.attachment('accessibility-gaps.csv').type('text/csv').send(csvFile(sheets));
  }

  @Get('/accessibility-gaps/file.ods')
  @Action('gaps:read')
  async ods(
    @Query(new SubmissionPipe(GapsForm)) submission: Submission<GapsForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const sheets = await this.sheets(submission, signed);
    res.attachment('accessibility-gaps.ods').type(ODS_TYPE).send(odsFile(sheets));
  }

  private async sheets(submission: Submission<GapsForm>, signed: SignedIn) {
    const asked = periodChecked(submission);
    if (!asked.ok) throw new NotFound();
    return gapsSheets(await this.gaps.figures(signed, asked.form));
  }
}
