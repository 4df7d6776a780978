import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { AgreePlanForm } from './agree-plan.form.js';
import { agreePlan } from './agree-plan.step.js';

@ApiTags('Referrals')
@Controller()
export class AgreePlanApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/plan')
  @Action('referral:work')
  @ApiOperation({ summary: 'Agree the plan of the work, or a new one in its place' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: AgreePlanForm })
  @ApiCreatedResponse({ description: 'Agreed' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(AgreePlanForm)) form: AgreePlanForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(agreePlan, { id, signed, res, form, seen, commandId });
  }
}
