import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { RecordContactPageForm } from './record-contact.form.js';
import { recordContact } from './record-contact.step.js';

/** Recording an attempt to reach the person. */
@Controller()
export class RecordContactPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/contact')
  @Action('referral:work')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(recordContact, { id, signed, res });
  }

  @Post('referrals/:referralId/contact')
  @Action('referral:work')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(RecordContactPageForm)) submission: Submission<RecordContactPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(recordContact, { id, signed, req, res, submission });
  }
}
