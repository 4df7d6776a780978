import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReviewDeclinePageForm } from './review-decline.form.js';
import { reviewDecline } from './review-decline.step.js';

/** Reviewing a decline that somebody else decided. */
@Controller()
export class ReviewDeclinePage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/review-decline')
  @Action('referral:review-decline')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(reviewDecline, { id, signed, res });
  }

  @Post('referrals/:referralId/review-decline')
  @Action('referral:review-decline')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ReviewDeclinePageForm)) submission: Submission<ReviewDeclinePageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(reviewDecline, { id, signed, req, res, submission });
  }
}
