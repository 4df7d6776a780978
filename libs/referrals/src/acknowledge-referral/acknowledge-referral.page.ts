import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AcknowledgeReferral } from './acknowledge-referral.command.js';
import { AcknowledgeReferralPageForm } from './acknowledge-referral.form.js';

/** A button on the referral's page; there is no page of its own. */
@Controller()
export class AcknowledgeReferralPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('referrals/:referralId/acknowledge')
  @Action('referral:acknowledge')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(AcknowledgeReferralPageForm)) submission: Submission<AcknowledgeReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return res.redirect(303, `/referrals/${id}`); // a button without its hidden fields: show the page again
    await this.gateway.execute(new AcknowledgeReferral(id, submission.seenRevision, submission.commandId, signed));
    addFlash(req, 'You confirmed that you have this referral. The referrer can see it now. Next, decide on it.');
    res.redirect(303, `/referrals/${id}`);
  }
}
