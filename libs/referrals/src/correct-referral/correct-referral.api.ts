import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { CorrectReferralForm } from './correct-referral.form.js';
import { correctReferral } from './correct-referral.step.js';

@ApiTags('Referrals')
@Controller()
export class CorrectReferralApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/corrections')
  @Action('referral:correct')
  @ApiOperation({ summary: 'Put right something that was sent' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: CorrectReferralForm })
  @ApiCreatedResponse({ description: 'Corrected; the service is told' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(CorrectReferralForm)) form: CorrectReferralForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(correctReferral, { id, signed, res, form, seen, commandId });
  }
}
