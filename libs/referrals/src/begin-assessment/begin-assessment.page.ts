import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { BeginAssessmentPageForm } from './begin-assessment.form.js';
import { beginAssessment } from './begin-assessment.step.js';

/** Beginning the assessment. */
@Controller()
export class BeginAssessmentPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/begin-assessment')
  @Action('referral:work')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(beginAssessment, { id, signed, res });
  }

  @Post('referrals/:referralId/begin-assessment')
  @Action('referral:work')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(BeginAssessmentPageForm)) submission: Submission<BeginAssessmentPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(beginAssessment, { id, signed, req, res, submission });
  }
}
