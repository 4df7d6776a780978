import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReopenReferralForm } from './reopen-referral.form.js';
import { reopenReferral } from './reopen-referral.step.js';

@ApiTags('Referrals')
@Controller()
export class ReopenReferralApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/reopening')
  @Action('referral:reopen')
  @ApiOperation({ summary: 'Open a referral again within 90 days of its end' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: ReopenReferralForm })
  @ApiCreatedResponse({ description: 'Open again' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(ReopenReferralForm)) form: ReopenReferralForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(reopenReferral, { id, signed, res, form, seen, commandId });
  }
}
