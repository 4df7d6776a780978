import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReviewWaitPageForm } from './review-wait.form.js';
import { reviewWait } from './review-wait.step.js';

/** Looking at a place on the waiting list again. */
@Controller()
export class ReviewWaitPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/review-wait')
  @Action('referral:wait')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(reviewWait, { id, signed, res });
  }

  @Post('referrals/:referralId/review-wait')
  @Action('referral:wait')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ReviewWaitPageForm)) submission: Submission<ReviewWaitPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(reviewWait, { id, signed, req, res, submission });
  }
}
