import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { EndEarlyPageForm } from './end-early.form.js';
import { endEarly } from './end-early.step.js';

/** Ending the work before it is finished. */
@Controller()
export class EndEarlyPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/end-early')
  @Action('referral:end-early')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(endEarly, { id, signed, res });
  }

  @Post('referrals/:referralId/end-early')
  @Action('referral:end-early')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(EndEarlyPageForm)) submission: Submission<EndEarlyPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(endEarly, { id, signed, req, res, submission });
  }
}
