import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { CompleteAssessmentPageForm } from './complete-assessment.form.js';
import { completeAssessment } from './complete-assessment.step.js';

/** Completing the assessment. */
@Controller()
export class CompleteAssessmentPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/complete-assessment')
  @Action('referral:work')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(completeAssessment, { id, signed, res });
  }

  @Post('referrals/:referralId/complete-assessment')
  @Action('referral:work')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(CompleteAssessmentPageForm)) submission: Submission<CompleteAssessmentPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(completeAssessment, { id, signed, req, res, submission });
  }
}
