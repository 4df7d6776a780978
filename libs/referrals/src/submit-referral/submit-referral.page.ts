import { Action, addFlash, Signed, type SignedIn } from '#access';
import { readableDate } from '#kernel';
import { CommandGateway } from '#projections';
import { formAgain, RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { submissionClock } from '../domain/decision-clock.policies.js';
import { completed } from '../drafts/complete-draft.js';
import { DraftReads } from '../drafts/draft.reader.js';
import { referralsRules } from '../referrals.rules.js';
import { checkAnswersView, isReady } from './check-answers.view.js';
import { SubmitReferral } from './submit-referral.command.js';
import { SubmitReferralPageForm } from './submit-referral.form.js';

const TEMPLATE = 'referrals/src/submit-referral/check-answers.njk';
const LIKE_ONE_OPEN = {
  field: 'anyway',
  text: referralsRules['referral-like-one-open'],
  href: '#anyway',
  code: 'referral-like-one-open',
};

/** Check your answers, then send. */
@Controller()
export class SubmitReferralPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly drafts: DraftReads,
  ) {}

  @Get('referrals/:referralId/check-answers')
  @Action('referral:submit')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const draft = await this.drafts.open(signed, id);
    if (draft.entry.state !== 'DRAFT') return res.redirect(303, `/referrals/${id}`);
    if (!isReady(draft)) return res.redirect(303, `/referrals/${id}/draft`);
    res.render(TEMPLATE, checkAnswersView(draft, signed));
  }

  @Post('referrals/:referralId/submit')
  @Action('referral:submit')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(SubmitReferralPageForm)) submission: Submission<SubmitReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return res.redirect(303, `/referrals/${id}/check-answers`); // hidden fields only: show the page again
    const draft = await this.drafts.open(signed, id);
    const { service, sections, alike } = draft;
    if (alike.length > 0 && !submission.form.anyway) {
      const { commandId, form } = submission;
      const refused = formAgain(form, [LIKE_ONE_OPEN], commandId);
      return res.status(409).render(TEMPLATE, checkAnswersView(draft, signed, refused));
    }
    const urgency = completed(sections, 'reason')?.urgency ?? 'STANDARD';
    await this.gateway.execute(new SubmitReferral(id, submission.seenRevision, submission.commandId, signed));
    const { acknowledgeBy, decideBy } = submissionClock(signed.now, urgency);
    addFlash(req, `The referral was sent to ${service.organisationName}, and the sharing decision is on record.`);
    addFlash(
      req,
      `They must acknowledge it by ${readableDate(acknowledgeBy)} and decide by ${readableDate(decideBy)}.`,
    );
    res.redirect(303, `/referrals/${id}`);
  }
}
