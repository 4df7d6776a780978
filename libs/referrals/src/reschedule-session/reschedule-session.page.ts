import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { RescheduleSessionPageForm } from './reschedule-session.form.js';
import { rescheduleSession } from './reschedule-session.step.js';

/** Moving a session to another day. */
@Controller()
export class RescheduleSessionPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/reschedule-session')
  @Action('referral:work')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(rescheduleSession, { id, signed, res });
  }

  @Post('referrals/:referralId/reschedule-session')
  @Action('referral:work')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(RescheduleSessionPageForm)) submission: Submission<RescheduleSessionPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(rescheduleSession, { id, signed, req, res, submission });
  }
}
