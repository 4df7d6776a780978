import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { CompleteWorkPageForm } from './complete-work.form.js';
import { completeWork } from './complete-work.step.js';

/** Completing the work. */
@Controller()
export class CompleteWorkPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/complete')
  @Action('referral:complete')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(completeWork, { id, signed, res });
  }

  @Post('referrals/:referralId/complete')
  @Action('referral:complete')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(CompleteWorkPageForm)) submission: Submission<CompleteWorkPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(completeWork, { id, signed, req, res, submission });
  }
}
