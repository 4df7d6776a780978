import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RectificationReader } from '../register/rectifications.reader.js';
import { RECTIFICATION_TEMPLATE, rectificationView } from './rectification.view.js';

/** One request to have something put right. */
@Controller()
export class RectificationPage {
  constructor(private readonly requests: RectificationReader) {}

  @Get('rectifications/:rectificationId')
  @Action('rectification:read')
  async show(@RecordId('rectificationId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(RECTIFICATION_TEMPLATE, rectificationView(await this.requests.open(signed, id), signed));
  }
}
