import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ShowClockTerms } from './show-clock-terms.js';

/** What a service's contract says about its clocks. */
@Controller()
export class ClockTermsPage {
  constructor(private readonly page: ShowClockTerms) {}

  @Get('directory/services/:serviceId/clocks')
  @Action('clock-terms:read')
  async show(@RecordId('serviceId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.page.show(res, id, signed);
  }
}
