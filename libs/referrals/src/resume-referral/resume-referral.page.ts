import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ResumeReferralPageForm } from './resume-referral.form.js';
import { resumeReferral } from './resume-referral.step.js';

/** Taking the work up again. */
@Controller()
export class ResumeReferralPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/resume')
  @Action('referral:hold')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(resumeReferral, { id, signed, res });
  }

  @Post('referrals/:referralId/resume')
  @Action('referral:hold')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ResumeReferralPageForm)) submission: Submission<ResumeReferralPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(resumeReferral, { id, signed, req, res, submission });
  }
}
