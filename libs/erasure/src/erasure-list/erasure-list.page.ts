import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { erasureWords } from '../erasure-page/erasure.view.js';
import { ErasureReader } from '../erasure-register/erasures.reader.js';

const TEMPLATE = 'erasure/src/erasure-list/erasure-list.njk';

/** All requests for erasure. */
@Controller()
export class ErasureListPage {
  constructor(private readonly erasures: ErasureReader) {}

  @Get('erasures')
  @Action('erasure:list')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const entries = await this.erasures.list(signed);
    res.render(TEMPLATE, { erasures: entries.map((entry) => erasureWords(entry, signed.today)) });
  }
}
