import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { MarkReadyPageForm } from './mark-ready.form.js';
import { markReady } from './mark-ready.step.js';

/** Ending the wait. */
@Controller()
export class MarkReadyPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/ready')
  @Action('referral:wait')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(markReady, { id, signed, res });
  }

  @Post('referrals/:referralId/ready')
  @Action('referral:wait')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(MarkReadyPageForm)) submission: Submission<MarkReadyPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(markReady, { id, signed, req, res, submission });
  }
}
