import { Action, addFlash, Signed, type SignedIn } from '#access';
import { RecordScreenedOut } from '#matching';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DraftReads } from '../drafts/draft.reader.js';
import { knownNeeds } from '../drafts/known-needs.js';

/** A button that needs no answer. */
class ScreenOutForm {}

/** One press, when a draft is not sent because of the service's criteria. What the draft says of the person is what counts. */
@Controller()
export class ScreenOutPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly drafts: DraftReads,
  ) {}

  @Post('referrals/:referralId/eligibility/screened-out')
  @Action('referral:draft')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ScreenOutForm)) submission: Submission<ScreenOutForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const draft = await this.drafts.open(signed, id);
    if (!submission.ok || draft.entry.state !== 'DRAFT') return res.redirect(303, `/referrals/${id}/eligibility`);
    const { caseId, serviceId } = draft.entry;
    const screening = { caseId, serviceId, source: 'REFERRAL_CHECK', known: knownNeeds(draft, signed.today) } as const;
    await this.gateway.execute(new RecordScreenedOut(screening, submission.commandId, signed));
    addFlash(
      req,
      'It is on record that the person was screened out. The draft is kept: discard it, or send it after all.',
    );
    res.redirect(303, `/referrals/${id}/draft`);
  }
}
