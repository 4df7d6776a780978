import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReferOnwardForm } from './refer-onward.form.js';
import { referOnward } from './refer-onward.step.js';

@ApiTags('Referrals')
@Controller()
export class ReferOnwardApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/onward-referral')
  @Action('referral:refer-onward')
  @ApiOperation({ summary: 'Start a referral to another service and link it to this one' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: ReferOnwardForm })
  @ApiCreatedResponse({ description: 'Linked; the new referral is a draft' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(ReferOnwardForm)) form: ReferOnwardForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(referOnward, { id, signed, res, form, seen, commandId });
  }
}
