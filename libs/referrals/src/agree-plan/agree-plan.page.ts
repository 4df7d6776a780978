import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { AgreePlanPageForm } from './agree-plan.form.js';
import { agreePlan } from './agree-plan.step.js';

/** Agreeing the plan. */
@Controller()
export class AgreePlanPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/plan')
  @Action('referral:work')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(agreePlan, { id, signed, res });
  }

  @Post('referrals/:referralId/plan')
  @Action('referral:work')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(AgreePlanPageForm)) submission: Submission<AgreePlanPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(agreePlan, { id, signed, req, res, submission });
  }
}
