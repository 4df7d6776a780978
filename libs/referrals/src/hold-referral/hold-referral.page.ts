import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { HoldReferralPageForm } from './hold-referral.form.js';
import { holdReferral } from './hold-referral.step.js';

/** Stopping the work for a while. */
@Controller()
export class HoldReferralPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/hold')
  @Action('referral:hold')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(holdReferral, { id, signed, res });
  }

  @Post('referrals/:referralId/hold')
  @Action('referral:hold')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(HoldReferralPageForm)) submission: Submission<HoldReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(holdReferral, { id, signed, req, res, submission });
  }
}
