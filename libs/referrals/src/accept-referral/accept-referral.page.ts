import { Action, addFlash, Signed, type SignedIn } from '#access';
import { readableDate } from '#kernel';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, withRules, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { firstContactDueOn, waitReviewDueOn } from '../domain/decision-clock.policies.js';
import { ReferralReads, type OpenReferral } from '../referral-page/referral.reader.js';
import { membersOfBothSides } from '../step/members-of-both-sides.js';
import { StepFacts } from '../step/step-facts.js';
import { ACCEPT_FIELDS, acceptanceIn, acceptErrors } from './acceptance-in.js';
import { AcceptReferral } from './accept-referral.command.js';
import { AcceptReferralPageForm } from './accept-referral.form.js';
import { acceptReferralView } from './accept-referral.view.js';

const TEMPLATE = 'referrals/src/accept-referral/accept-referral.njk';

@Controller()
export class AcceptReferralPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly referrals: ReferralReads,
    private readonly facts: StepFacts,
  ) {}

  @Get('referrals/:referralId/accept')
  @Action('referral:accept')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:accept', id);
    if (open.entry.state !== 'RECEIVED') return res.redirect(303, `/referrals/${id}`);
    res.render(TEMPLATE, acceptReferralView(open, await this.beside(open, signed)));
  }

  @Post('referrals/:referralId/accept')
  @Action('referral:accept')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(AcceptReferralPageForm)) submission: Submission<AcceptReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const checked = withRules(submission, acceptErrors, ACCEPT_FIELDS);
    if (!checked.ok) {
      const open = await this.referrals.open(signed, 'referral:accept', id);
      return res.status(422).render(TEMPLATE, acceptReferralView(open, await this.beside(open, signed), checked));
    }
    const { form, seenRevision, commandId } = checked;
    const details = await acceptanceIn(form, this.facts);
    await this.gateway.execute(new AcceptReferral(id, details, seenRevision, commandId, signed));
    addFlash(req, said(form, signed.now));
    res.redirect(303, `/referrals/${id}`);
  }

  private async beside(open: OpenReferral, { now }: SignedIn) {
    return { now, riskHolders: await membersOfBothSides({ open, facts: this.facts }) };
  }
}

const said = ({ start }: Pick<AcceptReferralPageForm, 'start'>, now: Date): string =>
  start === 'NOW'
    ? `You accepted the referral. The referrer can see it now. First contact is due by ${readableDate(firstContactDueOn(now))}.`
    : `You accepted the referral to your waiting list. The referrer can see it now. Look at it again by ${readableDate(waitReviewDueOn(now))}.`;
