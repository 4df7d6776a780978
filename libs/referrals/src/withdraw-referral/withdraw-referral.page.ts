import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayFollow } from '../domain/steps-allowed.policies.js';
import { enteredIn } from '../entered-in.js';
import { ReferralReads, type OpenReferral } from '../referral-page/referral.reader.js';
import { WithdrawReferral } from './withdraw-referral.command.js';
import { WithdrawReferralPageForm } from './withdraw-referral.form.js';
import { withdrawalErrors, withdrawReferralView } from './withdraw-referral.view.js';

const TEMPLATE = 'referrals/src/withdraw-referral/withdraw-referral.njk';

@Controller()
export class WithdrawReferralPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly referrals: ReferralReads,
  ) {}

  @Get('referrals/:referralId/withdraw')
  @Action('referral:withdraw')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:withdraw', id);
    if (!mayFollow('Withdraw', open.entry.state)) return res.redirect(303, `/referrals/${id}`);
    res.render(TEMPLATE, withdrawReferralView(open));
  }

  @Post('referrals/:referralId/withdraw')
  @Action('referral:withdraw')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(WithdrawReferralPageForm)) submission: Submission<WithdrawReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:withdraw', id);
    const checked = submission.ok ? agreedOrErrors(submission, open) : submission;
    if (!checked.ok) return res.status(422).render(TEMPLATE, withdrawReferralView(open, checked));
    const { form, seenRevision, commandId } = checked;
    await this.gateway.execute(new WithdrawReferral(id, form, seenRevision, commandId, signed));
    addFlash(req, 'The referral was withdrawn. The other side can see it now; no answer is due any more.');
    res.redirect(303, `/referrals/${id}`);
  }
}

type Taken = Extract<Submission<WithdrawReferralPageForm>, { ok: true }>;

function agreedOrErrors(submission: Taken, open: OpenReferral): Taken | Refused {
  const errors = withdrawalErrors(submission.form, open);
  if (errors.length === 0) return submission;
  return { ok: false, errors, entered: enteredIn(submission.form), commandId: submission.commandId };
}
