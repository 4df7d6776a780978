import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ReferralReads, type OpenReferral } from '../referral-page/referral.reader.js';
import { enteredIn } from '../entered-in.js';
import { ProvideInformation } from './provide-information.command.js';
import { answersIn, ProvideInformationPageForm } from './provide-information.form.js';
import { openRound, provideInformationView, unanswered } from './provide-information.view.js';

const TEMPLATE = 'referrals/src/provide-information/provide-information.njk';

@Controller()
export class ProvideInformationPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly referrals: ReferralReads,
  ) {}

  @Get('referrals/:referralId/provide-information')
  @Action('referral:answer')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:answer', id);
    if (open.entry.state !== 'INFO_REQUESTED') return res.redirect(303, `/referrals/${id}`);
    res.render(TEMPLATE, provideInformationView(open));
  }

  @Post('referrals/:referralId/provide-information')
  @Action('referral:answer')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ProvideInformationPageForm)) submission: Submission<ProvideInformationPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:answer', id);
    const round = openRound(open);
    const checked = submission.ok ? answersOrErrors(submission, open) : submission;
    if (!checked.ok) return res.status(422).render(TEMPLATE, provideInformationView(open, checked));
    const { seenRevision, commandId, form } = checked;
    const answers = answersIn(form, round?.number ?? 0);
    await this.gateway.execute(new ProvideInformation(id, answers, seenRevision, commandId, signed));
    addFlash(req, 'Your answers were sent. The service’s time to decide runs again; its new date is below.');
    res.redirect(303, `/referrals/${id}`);
  }
}

type Taken = Extract<Submission<ProvideInformationPageForm>, { ok: true }>;

/** A form whose fields are sound may still leave a question out; without an open round, the rules have the last word. */
function answersOrErrors(submission: Taken, open: OpenReferral): Taken | Refused {
  const round = openRound(open);
  const errors = round ? unanswered(round, answersIn(submission.form, round.number)) : [];
  if (errors.length === 0) return submission;
  return { ok: false, errors, entered: enteredIn(submission.form), commandId: submission.commandId };
}
