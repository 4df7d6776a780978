import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { MarkInErrorPageForm } from './mark-in-error.form.js';
import { markInError } from './mark-in-error.step.js';

/** Saying that a referral should never have been there. */
@Controller()
export class MarkInErrorPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/mark-in-error')
  @Action('referral:mark-in-error')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(markInError, { id, signed, res });
  }

  @Post('referrals/:referralId/mark-in-error')
  @Action('referral:mark-in-error')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(MarkInErrorPageForm)) submission: Submission<MarkInErrorPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(markInError, { id, signed, req, res, submission });
  }
}
