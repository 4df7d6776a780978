import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { RequestReader } from '../register/requests.reader.js';
import { REQUEST_TEMPLATE, requestView } from './request.view.js';

/** One request for access. */
@Controller()
export class RequestPage {
  constructor(private readonly requests: RequestReader) {}

  @Get('subject-access/:requestId')
  @Action('subject-access:read')
  async show(@RecordId('requestId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(REQUEST_TEMPLATE, requestView(await this.requests.open(signed, id), signed));
  }
}
