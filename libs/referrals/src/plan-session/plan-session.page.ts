import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { PlanSessionPageForm } from './plan-session.form.js';
import { planSession } from './plan-session.step.js';

/** Arranging a session. */
@Controller()
export class PlanSessionPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/plan-session')
  @Action('referral:work')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(planSession, { id, signed, res });
  }

  @Post('referrals/:referralId/plan-session')
  @Action('referral:work')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(PlanSessionPageForm)) submission: Submission<PlanSessionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(planSession, { id, signed, req, res, submission });
  }
}
