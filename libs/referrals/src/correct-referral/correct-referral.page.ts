import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { CorrectReferralPageForm } from './correct-referral.form.js';
import { correctReferral } from './correct-referral.step.js';

/** Putting right something that was sent. */
@Controller()
export class CorrectReferralPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/correct')
  @Action('referral:correct')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(correctReferral, { id, signed, res });
  }

  @Post('referrals/:referralId/correct')
  @Action('referral:correct')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(CorrectReferralPageForm)) submission: Submission<CorrectReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(correctReferral, { id, signed, req, res, submission });
  }
}
