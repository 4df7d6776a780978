import { Action, addFlash, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, withRules, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mayFollow } from '../domain/steps-allowed.policies.js';
import { ReferralReads } from '../referral-page/referral.reader.js';
import { DECLINE_FIELDS, declineErrors } from './decline-errors.js';
import { DeclineReferral } from './decline-referral.command.js';
import { declineIn, DeclineReferralPageForm } from './decline-referral.form.js';
import { declineReferralView } from './decline-referral.view.js';

const TEMPLATE = 'referrals/src/decline-referral/decline-referral.njk';

@Controller()
export class DeclineReferralPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly referrals: ReferralReads,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('referrals/:referralId/decline')
  @Action('referral:decline')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:decline', id);
    if (!mayFollow('Decline', open.entry.state)) return res.redirect(303, `/referrals/${id}`);
    res.render(TEMPLATE, declineReferralView(open, await this.directory.briefServices()));
  }

  @Post('referrals/:referralId/decline')
  @Action('referral:decline')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(DeclineReferralPageForm)) submission: Submission<DeclineReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:decline', id);
    const services = await this.directory.briefServices();
    // A decision that came in between is the better news: the command says so.
    const isLate = submission.ok && open.entry.revision !== submission.seenRevision;
    const rules = (form: Partial<DeclineReferralPageForm>) => (isLate ? [] : declineErrors(form, open, services));
    const checked = withRules(submission, rules, DECLINE_FIELDS);
    if (!checked.ok) return res.status(422).render(TEMPLATE, declineReferralView(open, services, checked));
    const { form, seenRevision, commandId } = checked;
    await this.gateway.execute(new DeclineReferral(id, declineIn(form), seenRevision, commandId, signed));
    addFlash(req, 'You declined the referral. The referrer can see your reasons now; tell them the same day.');
    res.redirect(303, `/referrals/${id}`);
  }
}
