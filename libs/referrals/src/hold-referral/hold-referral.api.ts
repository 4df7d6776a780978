import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { HoldReferralForm } from './hold-referral.form.js';
import { holdReferral } from './hold-referral.step.js';

@ApiTags('Referrals')
@Controller()
export class HoldReferralApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/hold')
  @Action('referral:hold')
  @ApiOperation({ summary: 'Put a referral on hold until a day on which you look at it again' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: HoldReferralForm })
  @ApiCreatedResponse({ description: 'On hold; every clock stands still' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(HoldReferralForm)) form: HoldReferralForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(holdReferral, { id, signed, res, form, seen, commandId });
  }
}
