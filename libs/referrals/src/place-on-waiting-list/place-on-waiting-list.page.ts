import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { PlaceOnWaitingListPageForm } from './place-on-waiting-list.form.js';
import { placeOnWaitingList } from './place-on-waiting-list.step.js';

/** Putting somebody on the waiting list. */
@Controller()
export class PlaceOnWaitingListPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/waiting-list')
  @Action('referral:wait')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(placeOnWaitingList, { id, signed, res });
  }

  @Post('referrals/:referralId/waiting-list')
  @Action('referral:wait')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(PlaceOnWaitingListPageForm)) submission: Submission<PlaceOnWaitingListPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(placeOnWaitingList, { id, signed, req, res, submission });
  }
}
