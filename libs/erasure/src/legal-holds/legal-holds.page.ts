import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { LegalHoldReader } from './legal-holds.reader.js';
import { LEGAL_HOLDS_TEMPLATE, legalHoldsView } from './legal-holds.view.js';

/** All legal holds in force, and the latest that were lifted. */
@Controller()
export class LegalHoldsPage {
  constructor(private readonly holds: LegalHoldReader) {}

  @Get('legal-holds')
  @Action('erasure:list')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const [inForce, lifted] = [await this.holds.list(signed), await this.holds.lifted(signed)];
    res.render(LEGAL_HOLDS_TEMPLATE, legalHoldsView(inForce, lifted));
  }
}
