import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ErasureReader } from '../erasure-register/erasures.reader.js';
import { ERASURE_TEMPLATE, erasureView } from './erasure.view.js';

/** One request for erasure: what was asked, decided and done, and the forms for the next step. */
@Controller()
export class ErasurePage {
  constructor(private readonly erasures: ErasureReader) {}

  @Get('erasures/:erasureId')
  @Action('erasure:read')
  async show(@RecordId('erasureId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(ERASURE_TEMPLATE, erasureView(await this.erasures.open(signed, id), signed));
  }
}
