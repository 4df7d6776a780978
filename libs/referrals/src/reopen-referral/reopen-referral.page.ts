import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReopenReferralPageForm } from './reopen-referral.form.js';
import { reopenReferral } from './reopen-referral.step.js';

/** Opening a referral again. */
@Controller()
export class ReopenReferralPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/reopen')
  @Action('referral:reopen')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(reopenReferral, { id, signed, res });
  }

  @Post('referrals/:referralId/reopen')
  @Action('referral:reopen')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ReopenReferralPageForm)) submission: Submission<ReopenReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(reopenReferral, { id, signed, req, res, submission });
  }
}
