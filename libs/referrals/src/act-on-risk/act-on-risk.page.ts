import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ActOnRiskPageForm } from './act-on-risk.form.js';
import { actOnRisk } from './act-on-risk.step.js';

/** Recording what was done about a risk that was reported as immediate. */
@Controller()
export class ActOnRiskPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/act-on-risk')
  @Action('referral:act-on-risk')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(actOnRisk, { id, signed, res });
  }

  @Post('referrals/:referralId/act-on-risk')
  @Action('referral:act-on-risk')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ActOnRiskPageForm)) submission: Submission<ActOnRiskPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(actOnRisk, { id, signed, req, res, submission });
  }
}
