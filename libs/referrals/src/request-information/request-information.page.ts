import { Action, addFlash, Signed, type SignedIn } from '#access';
import { readableDate } from '#kernel';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ClockTermsOfReferral } from '../clock-terms-of-referral.js';
import { stoppedClock } from '../domain/decision-clock.policies.js';
import { ReferralReads } from '../referral-page/referral.reader.js';
import { RequestInformation } from './request-information.command.js';
import { questionsIn, RequestInformationPageForm } from './request-information.form.js';
import { requestInformationView } from './request-information.view.js';

const TEMPLATE = 'referrals/src/request-information/request-information.njk';

@Controller()
export class RequestInformationPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly referrals: ReferralReads,
    private readonly clocks: ClockTermsOfReferral,
  ) {}

  @Get('referrals/:referralId/request-information')
  @Action('referral:ask')
  async show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:ask', id);
    if (open.entry.state !== 'RECEIVED') return res.redirect(303, `/referrals/${id}`);
    const { terms } = await this.clocks.on(id, signed.today);
    res.render(TEMPLATE, requestInformationView(open, { now: signed.now, terms }));
  }

  @Post('referrals/:referralId/request-information')
  @Action('referral:ask')
  async submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(RequestInformationPageForm)) submission: Submission<RequestInformationPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { terms } = await this.clocks.on(id, signed.today);
    if (!submission.ok) {
      const open = await this.referrals.open(signed, 'referral:ask', id);
      return res.status(422).render(TEMPLATE, requestInformationView(open, { now: signed.now, terms }, submission));
    }
    const { form, seenRevision, commandId } = submission;
    await this.gateway.execute(new RequestInformation(id, questionsIn(form), seenRevision, commandId, signed));
    const { answerBy } = stoppedClock(signed.now, signed.today, terms);
    addFlash(req, `You asked for information. The referrer has until ${readableDate(answerBy)} to answer.`);
    res.redirect(303, `/referrals/${id}`);
  }
}
