import { Action, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { referralPageView } from './referral-page.view.js';
import { ReferralReads } from './referral.reader.js';

const TEMPLATE = 'referrals/src/referral-page/referral-page.njk';

/** A referral as its reader may see it; a draft leads to its task list, a discarded one to the case. */
@Controller()
export class ReferralPage {
  constructor(
    private readonly referrals: ReferralReads,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('referrals/:referralId')
  @Action('referral:read')
  async show(
    @RecordId('referralId') referralId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:read', referralId);
    if (open.entry.state === 'DRAFT') return res.redirect(303, `/referrals/${referralId}/draft`);
    if (open.entry.submittedAt === undefined) return res.redirect(303, `/cases/${open.entry.caseId}/referrals`);
    const names = await this.directory.names();
    res.render(TEMPLATE, referralPageView(open, signed, names.services));
  }
}
