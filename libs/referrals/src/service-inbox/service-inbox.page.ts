import { Action, Signed, type SignedIn } from '#access';
import { Paging, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ListPages } from '../referral-list/list-pages.js';
import { ReferralListForm } from '../referral-list/referral-list.form.js';
import { INBOX_PARTS } from './service-inbox.view.js';

/** What was sent to a service, the nearest deadline first. */
@Controller()
export class ServiceInboxPage {
  constructor(private readonly lists: ListPages) {}

  @Get('inbox')
  @Action('referral:list-received')
  show(
    @Query('show') show: unknown,
    @Query(new SubmissionPipe(ReferralListForm)) asked: Submission<ReferralListForm>,
    @Paging() page: Paged,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const list = { path: '/inbox', side: 'recipient', parts: INBOX_PARTS } as const;
    const template = 'referrals/src/service-inbox/service-inbox.njk';
    return this.lists.show(res, signed, { ...list, action: 'referral:list-received', template, show, asked, page });
  }
}
