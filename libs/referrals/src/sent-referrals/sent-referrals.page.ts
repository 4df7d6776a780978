import { Action, Signed, type SignedIn } from '#access';
import { Paging, type Paged } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ReferralBoxes } from '../referral-list/box.reader.js';
import { partShown } from '../referral-list/shown.view.js';
import { SENT_PARTS, sentReferralsView, type SentPart } from './sent-referrals.view.js';

/** What an organisation referred, drafts included. */
@Controller()
export class SentReferralsPage {
  constructor(private readonly boxes: ReferralBoxes) {}

  @Get('sent')
  @Action('referral:list-sent')
  async show(
    @Query('show') show: unknown,
    @Paging() page: Paged,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const shown = partShown<SentPart>(SENT_PARTS, show);
    const box = await this.boxes.read(signed, { action: 'referral:list-sent', side: 'referrer', filter: shown, page });
    res.render('referrals/src/sent-referrals/sent-referrals.njk', sentReferralsView(box, shown, signed.today));
  }
}
