import { Action, addFlash, Signed, type SignedIn } from '#access';
import { readableDate } from '#kernel';
import { CommandGateway } from '#projections';
import { fieldError, formAgain, RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ClockTermsOfReferral } from '../clock-terms-of-referral.js';
import { submissionClock } from '../domain/decision-clock.policies.js';
import { completed } from '../drafts/complete-draft.js';
import { draftVersion } from '../drafts/draft-answers.draft.js';
import { DraftReads, type OpenDraft } from '../drafts/draft.reader.js';
import { dueText } from '../due.view.js';
import { referralsRules } from '../referrals.rules.js';
import { checkAnswersView, isReady } from './check-answers.view.js';
import { SubmitReferral } from './submit-referral.command.js';
import { SubmitReferralPageForm } from './submit-referral.form.js';

const TEMPLATE = 'referrals/src/submit-referral/check-answers.njk';
const errorOf = (field: string, code: keyof typeof referralsRules, input = field) =>
  fieldError(field, referralsRules[code], code, input);
const CHANGED = errorOf('draft', 'draft-changed-since', 'main-content');

/** Check your answers, then send. */
@Controller()
export class SubmitReferralPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly drafts: DraftReads,
    private readonly clocks: ClockTermsOfReferral,
  ) {}

  @Get('referrals/:referralId/check-answers')
  @Action('referral:submit')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const draft = await this.drafts.open(signed, id);
    if (draft.entry.state !== 'DRAFT') return res.redirect(303, `/referrals/${id}`);
    if (!isReady(draft)) return res.redirect(303, `/referrals/${id}/draft`);
    const { terms } = await this.clocks.on(id, signed.today);
    res.render(TEMPLATE, checkAnswersView(draft, signed, { terms }));
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
    const draft = await this.drafts.open(signed, id);
    const { terms } = await this.clocks.on(id, signed.today);
    if (!submission.ok) {
      if (draft.entry.state !== 'DRAFT' || !isReady(draft)) return this.show(id, signed, res);
      const errors = submission.errors.map((error) => (error.field === 'seenDraft' ? CHANGED : error));
      return res
        .status(422)
        .render(TEMPLATE, checkAnswersView(draft, signed, { terms, refused: { ...submission, errors } }));
    }
    const { commandId, form, seenRevision } = submission;
    const { service, sections } = draft;
    const errors = errorsIn(form, draft);
    if (errors.length > 0) {
      const refused = formAgain(form, errors, commandId);
      return res.status(409).render(TEMPLATE, checkAnswersView(draft, signed, { terms, refused }));
    }
    const urgency = completed(sections, 'reason')?.urgency ?? 'STANDARD';
    await this.gateway.execute(new SubmitReferral(id, seenRevision, commandId, signed, form.seenDraft));
    const { acknowledgeBy: dueOn, acknowledgeAt: dueAt, decideBy } = submissionClock(signed.now, urgency, terms);
    addFlash(req, `The referral was sent to ${service.organisationName}, and the sharing decision is on record.`);
    addFlash(req, `They must acknowledge it by ${dueText({ dueOn, dueAt })} and decide by ${readableDate(decideBy)}.`);
    res.redirect(303, `/referrals/${id}`);
  }
}

/** A draft that is a draft still is sent as it was read, and beside a similar referral only when that is meant. */
function errorsIn({ anyway, seenDraft }: SubmitReferralPageForm, { entry, alike, sections }: OpenDraft) {
  if (entry.state !== 'DRAFT') return [];
  if (seenDraft !== undefined && seenDraft !== draftVersion(sections)) return [CHANGED];
  return alike.length > 0 && !anyway ? [errorOf('anyway', 'referral-like-one-open')] : [];
}
