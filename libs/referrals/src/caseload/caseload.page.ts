import { Action, Signed, type SignedIn } from '#access';
import { Paging, type Paged } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ReferralBoxes } from '../referral-list/box.reader.js';
import { CASELOAD, caseloadView } from './caseload.view.js';

/** Whom a service works with, or has on its waiting list. */
@Controller()
export class CaseloadPage {
  constructor(private readonly boxes: ReferralBoxes) {}

  @Get('caseload')
  @Action('referral:list-received')
  async show(@Paging() page: Paged, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const question = { action: 'referral:list-received', side: 'recipient', filter: CASELOAD, page } as const;
    const box = await this.boxes.read(signed, question);
    res.render('referrals/src/caseload/caseload.njk', caseloadView(box, signed.today));
  }
}
