import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { PlanSessionForm } from './plan-session.form.js';
import { planSession } from './plan-session.step.js';

@ApiTags('Referrals')
@Controller()
export class PlanSessionApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/sessions')
  @Action('referral:work')
  @ApiOperation({ summary: 'Arrange a session' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: PlanSessionForm })
  @ApiCreatedResponse({ description: 'Arranged' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(PlanSessionForm)) form: PlanSessionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(planSession, { id, signed, res, form, seen, commandId });
  }
}
