import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReportRiskChangeForm } from './report-risk-change.form.js';
import { reportRiskChange } from './report-risk-change.step.js';

@ApiTags('Referrals')
@Controller()
export class ReportRiskChangeApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/risk-changes')
  @Action('referral:report-risk')
  @ApiOperation({ summary: 'Tell named members that the risk has changed' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: ReportRiskChangeForm })
  @ApiCreatedResponse({ description: 'Reported' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(ReportRiskChangeForm)) form: ReportRiskChangeForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(reportRiskChange, { id, signed, res, form, seen, commandId });
  }
}
