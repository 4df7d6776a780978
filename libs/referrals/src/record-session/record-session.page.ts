import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { RecordSessionPageForm } from './record-session.form.js';
import { recordSession } from './record-session.step.js';

/** Recording what came of a session. */
@Controller()
export class RecordSessionPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/record-session')
  @Action('referral:work')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(recordSession, { id, signed, res });
  }

  @Post('referrals/:referralId/record-session')
  @Action('referral:work')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(RecordSessionPageForm)) submission: Submission<RecordSessionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(recordSession, { id, signed, req, res, submission });
  }
}
