import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { StartInterventionForm } from './start-intervention.form.js';
import { startIntervention } from './start-intervention.step.js';

@ApiTags('Referrals')
@Controller()
export class StartInterventionApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/work-start')
  @Action('referral:work')
  @ApiOperation({ summary: 'Start the work with the person' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: StartInterventionForm })
  @ApiCreatedResponse({ description: 'Started' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(StartInterventionForm)) form: StartInterventionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(startIntervention, { id, signed, res, form, seen, commandId });
  }
}
