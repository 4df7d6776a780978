import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { StartInterventionPageForm } from './start-intervention.form.js';
import { startIntervention } from './start-intervention.step.js';

/** Starting the work. */
@Controller()
export class StartInterventionPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/start-work')
  @Action('referral:work')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(startIntervention, { id, signed, res });
  }

  @Post('referrals/:referralId/start-work')
  @Action('referral:work')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(StartInterventionPageForm)) submission: Submission<StartInterventionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(startIntervention, { id, signed, req, res, submission });
  }
}
