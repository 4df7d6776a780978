import { Action, Signed, type SignedIn } from '#access';
import { Paging, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ListPages } from '../referral-list/list-pages.js';
import { ReferralListForm } from '../referral-list/referral-list.form.js';
import { SENT_PARTS } from './sent-referrals.view.js';

/** What an organisation referred, drafts included. */
@Controller()
export class SentReferralsPage {
  constructor(private readonly lists: ListPages) {}

  @Get('sent')
  @Action('referral:list-sent')
  show(
    @Query('show') show: unknown,
    @Query(new SubmissionPipe(ReferralListForm)) asked: Submission<ReferralListForm>,
    @Paging() page: Paged,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const list = { path: '/sent', side: 'referrer', parts: SENT_PARTS } as const;
    const template = 'referrals/src/sent-referrals/sent-referrals.njk';
    return this.lists.show(res, signed, { ...list, action: 'referral:list-sent', template, show, asked, page });
  }
}
