import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReferOnwardPageForm } from './refer-onward.form.js';
import { referOnward } from './refer-onward.step.js';

/** Referring the person onward. */
@Controller()
export class ReferOnwardPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/refer-onward')
  @Action('referral:refer-onward')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(referOnward, { id, signed, res });
  }

  @Post('referrals/:referralId/refer-onward')
  @Action('referral:refer-onward')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ReferOnwardPageForm)) submission: Submission<ReferOnwardPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(referOnward, { id, signed, req, res, submission });
  }
}
