import { Action, addFlash, Signed, type SignedIn } from '#access';
import { caseHeaderView } from '#case-file';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DraftReads } from '../drafts/draft.reader.js';
import { DiscardDraft } from './discard-draft.command.js';
import { DiscardDraftPageForm } from './discard-draft.form.js';

/** Asks once before a draft is thrown away. */
@Controller()
export class DiscardDraftPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly drafts: DraftReads,
  ) {}

  @Get('referrals/:referralId/discard')
  @Action('referral:draft')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { entry, service, summary } = await this.drafts.open(signed, id);
    if (entry.state !== 'DRAFT') return res.redirect(303, `/referrals/${id}`);
    res.render('referrals/src/discard-draft/discard-draft.njk', {
      referralId: id,
      reference: entry.reference,
      serviceName: service.name,
      caseHeader: caseHeaderView(summary, 'referrals'),
      seenRevision: entry.revision.toString(),
    });
  }

  @Post('referrals/:referralId/discard')
  @Action('referral:draft')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(DiscardDraftPageForm)) submission: Submission<DiscardDraftPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return res.redirect(303, `/referrals/${id}/discard`); // hidden fields only: show the page again
    const { entry } = await this.drafts.open(signed, id);
    await this.gateway.execute(new DiscardDraft(id, submission.seenRevision, submission.commandId, signed));
    addFlash(req, 'The draft was discarded. Nothing was sent.');
    res.redirect(303, `/cases/${entry.caseId}/referrals`);
  }
}
