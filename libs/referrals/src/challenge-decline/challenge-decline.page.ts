import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ChallengeDeclinePageForm } from './challenge-decline.form.js';
import { challengeDecline } from './challenge-decline.step.js';

/** Asking for a decline to be looked at again. */
@Controller()
export class ChallengeDeclinePage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/challenge')
  @Action('referral:challenge')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(challengeDecline, { id, signed, res });
  }

  @Post('referrals/:referralId/challenge')
  @Action('referral:challenge')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ChallengeDeclinePageForm)) submission: Submission<ChallengeDeclinePageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(challengeDecline, { id, signed, req, res, submission });
  }
}
