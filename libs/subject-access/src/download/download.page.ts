import { Action, Signed, StepUp, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { FORMATS } from '../bundle/documents.js';
import { Downloads } from './downloads.reader.js';

/** Gives the documents of a released bundle; each download leaves a row in the read log. */
@Controller()
export class DownloadPage {
  constructor(private readonly downloads: Downloads) {}

  @Get('subject-access/:requestId/bundle/:format')
  @Action('subject-access:download')
  @StepUp('/subject-access')
  async download(
    @RecordId('requestId') id: string,
    @Param('format') format: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { bytes, fileName, kind } = await this.downloads.of(signed, id, format);
    res
      .set('Cache-Control', 'no-store')
      .set('Content-Disposition', `attachment; filename="${fileName}"`)
      .type(FORMATS[kind])
      .send(bytes);
  }
}
