import { Action, addFlash, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { enteredIn } from '../entered-in.js';
import { mayFollow } from '../domain/steps-allowed.policies.js';
import { ReferralReads } from '../referral-page/referral.reader.js';
import { declineErrors } from './decline-errors.js';
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
    const refused = submission.ok ? await this.refusalOf(submission, id, signed) : submission;
    if (refused) return this.showAgain(id, refused, signed, res);
    if (!submission.ok) return;
    const { form, seenRevision, commandId } = submission;
    await this.gateway.execute(new DeclineReferral(id, declineIn(form), seenRevision, commandId, signed));
    addFlash(req, 'You declined the referral. The referrer can see your reasons now; tell them the same day.');
    res.redirect(303, `/referrals/${id}`);
  }

  private async refusalOf(taken: Taken, id: string, signed: SignedIn): Promise<Refused | undefined> {
    const open = await this.referrals.open(signed, 'referral:decline', id);
    const errors = declineErrors(taken.form, open, await this.directory.briefServices());
    // A decision that came in between is the better news: the command says so.
    if (errors.length === 0 || open.entry.revision !== taken.seenRevision) return undefined;
    return { ok: false, errors, entered: enteredIn(taken.form), commandId: taken.commandId };
  }

  private async showAgain(id: string, refused: Refused, signed: SignedIn, res: Response): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:decline', id);
    res.status(422).render(TEMPLATE, declineReferralView(open, await this.directory.briefServices(), refused));
  }
}

type Taken = Extract<Submission<DeclineReferralPageForm>, { ok: true }>;
