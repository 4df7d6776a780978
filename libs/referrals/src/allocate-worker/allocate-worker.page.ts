import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { AllocateWorkerPageForm } from './allocate-worker.form.js';
import { allocateWorker } from './allocate-worker.step.js';

/** Giving the work to a worker. */
@Controller()
export class AllocateWorkerPage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/allocate')
  @Action('referral:allocate')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(allocateWorker, { id, signed, res });
  }

  @Post('referrals/:referralId/allocate')
  @Action('referral:allocate')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(AllocateWorkerPageForm)) submission: Submission<AllocateWorkerPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(allocateWorker, { id, signed, req, res, submission });
  }
}
