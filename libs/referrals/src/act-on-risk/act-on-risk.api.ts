import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ActOnRiskForm } from './act-on-risk.form.js';
import { actOnRisk } from './act-on-risk.step.js';

@ApiTags('Referrals')
@Controller()
export class ActOnRiskApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/risk-actions')
  @Action('referral:act-on-risk')
  @ApiOperation({ summary: 'Record what was done about a risk that was reported as immediate' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: ActOnRiskForm })
  @ApiCreatedResponse({ description: 'On record' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(ActOnRiskForm)) form: ActOnRiskForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(actOnRisk, { id, signed, res, form, seen, commandId });
  }
}
