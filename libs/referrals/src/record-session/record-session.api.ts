import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { RecordSessionForm } from './record-session.form.js';
import { recordSession } from './record-session.step.js';

@ApiTags('Referrals')
@Controller()
export class RecordSessionApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/session-records')
  @Action('referral:work')
  @ApiOperation({ summary: 'Record who was there at a session' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: RecordSessionForm })
  @ApiCreatedResponse({ description: 'On record' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(RecordSessionForm)) form: RecordSessionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(recordSession, { id, signed, res, form, seen, commandId });
  }
}
