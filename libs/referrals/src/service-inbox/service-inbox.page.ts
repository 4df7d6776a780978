import { Action, Signed, type SignedIn } from '#access';
import { Paging, type Paged } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ReferralBoxes } from '../referral-list/box.reader.js';
import { partShown } from '../referral-list/shown.view.js';
import { INBOX_PARTS, serviceInboxView, type InboxPart } from './service-inbox.view.js';

/** What was sent to a service, the nearest deadline first. */
@Controller()
export class ServiceInboxPage {
  constructor(private readonly boxes: ReferralBoxes) {}

  @Get('inbox')
  @Action('referral:list-received')
  async show(
    @Query('show') show: unknown,
    @Paging() page: Paged,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const shown = partShown<InboxPart>(INBOX_PARTS, show);
    const box = await this.boxes.read(signed, {
      action: 'referral:list-received',
      side: 'recipient',
      filter: shown,
      page,
    });
    res.render('referrals/src/service-inbox/service-inbox.njk', serviceInboxView(box, shown, signed.today));
  }
}
