import { Action, Signed, type SignedIn } from '#access';
import { Paging, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ListPages } from '../referral-list/list-pages.js';
import { ReferralListForm } from '../referral-list/referral-list.form.js';
import { CASELOAD_PARTS } from './caseload.view.js';

/** Whom a service works with, or has on its waiting list. */
@Controller()
export class CaseloadPage {
  constructor(private readonly lists: ListPages) {}

  @Get('caseload')
  @Action('referral:list-received')
  show(
    @Query('show') show: unknown,
    @Query(new SubmissionPipe(ReferralListForm)) asked: Submission<ReferralListForm>,
    @Paging() page: Paged,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const list = { path: '/caseload', side: 'recipient', parts: CASELOAD_PARTS } as const;
    const template = 'referrals/src/caseload/caseload.njk';
    return this.lists.show(res, signed, { ...list, action: 'referral:list-received', template, show, asked, page });
  }
}
