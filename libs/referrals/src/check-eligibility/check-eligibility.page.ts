import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, withRules, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DraftReads } from '../drafts/draft.reader.js';
import { CheckEligibility } from './check-eligibility.command.js';
import { CheckEligibilityPageForm } from './check-eligibility.form.js';
import { checkEligibilityView, eligibilityErrors } from './check-eligibility.view.js';

const TEMPLATE = 'referrals/src/check-eligibility/check-eligibility.njk';

/** The service's criteria beside the person's needs. */
@Controller()
export class CheckEligibilityPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly drafts: DraftReads,
  ) {}

  @Get('referrals/:referralId/eligibility')
  @Action('referral:draft')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const draft = await this.drafts.open(signed, id);
    if (draft.entry.state !== 'DRAFT') return res.redirect(303, `/referrals/${id}`);
    res.render(TEMPLATE, checkEligibilityView(draft, signed.today));
  }

  @Post('referrals/:referralId/eligibility')
  @Action('referral:draft')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(CheckEligibilityPageForm)) submission: Submission<CheckEligibilityPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const draft = await this.drafts.open(signed, id);
    const checked = withRules(submission, ({ goAheadReason }) => eligibilityErrors(draft, goAheadReason, signed.today));
    if (!checked.ok) return res.status(422).render(TEMPLATE, checkEligibilityView(draft, signed.today, checked));
    const { form, seenRevision, commandId } = checked;
    await this.gateway.execute(new CheckEligibility(id, form.goAheadReason, seenRevision, commandId, signed));
    addFlash(req, 'The check against the criteria is on record.');
    res.redirect(303, `/referrals/${id}/draft`);
  }
}
