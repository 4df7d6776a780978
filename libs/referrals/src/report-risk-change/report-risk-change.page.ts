import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReportRiskChangePageForm } from './report-risk-change.form.js';
import { reportRiskChange } from './report-risk-change.step.js';

/** Telling named members that the risk has changed. */
@Controller()
export class ReportRiskChangePage {
  constructor(private readonly steps: StepPages) {}

  @Get('referrals/:referralId/report-risk')
  @Action('referral:report-risk')
  show(@RecordId('referralId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.steps.ask(reportRiskChange, { id, signed, res });
  }

  @Post('referrals/:referralId/report-risk')
  @Action('referral:report-risk')
  submit(
    @RecordId('referralId') id: string,
    @Body(new SubmissionPipe(ReportRiskChangePageForm)) submission: Submission<ReportRiskChangePageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.answer(reportRiskChange, { id, signed, req, res, submission });
  }
}
