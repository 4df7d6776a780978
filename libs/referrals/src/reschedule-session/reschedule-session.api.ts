import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { RescheduleSessionForm } from './reschedule-session.form.js';
import { rescheduleSession } from './reschedule-session.step.js';

@ApiTags('Referrals')
@Controller()
export class RescheduleSessionApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/session-moves')
  @Action('referral:work')
  @ApiOperation({ summary: 'Move a session to another day, with who asked and why' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: RescheduleSessionForm })
  @ApiCreatedResponse({ description: 'Moved' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(RescheduleSessionForm)) form: RescheduleSessionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(rescheduleSession, { id, signed, res, form, seen, commandId });
  }
}
