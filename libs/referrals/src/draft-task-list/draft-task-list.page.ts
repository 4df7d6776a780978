import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DraftReads } from '../drafts/draft.reader.js';
import { draftTaskListView } from './draft-task-list.view.js';

/** A referral that has not been sent: what is done and what is left to do. */
@Controller()
export class DraftTaskListPage {
  constructor(private readonly drafts: DraftReads) {}

  @Get('referrals/:referralId/draft')
  @Action('referral:draft')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const draft = await this.drafts.open(signed, id);
    if (draft.entry.state !== 'DRAFT') return res.redirect(303, `/referrals/${id}`);
    res.render('referrals/src/draft-task-list/draft-task-list.njk', draftTaskListView(draft));
  }
}
