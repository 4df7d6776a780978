import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { EndEarlyForm } from './end-early.form.js';
import { endEarly } from './end-early.step.js';

@ApiTags('Referrals')
@Controller()
export class EndEarlyApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/early-end')
  @Action('referral:end-early')
  @ApiOperation({ summary: 'End the work before it is finished, with reasons that count' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: EndEarlyForm })
  @ApiCreatedResponse({ description: 'Ended early' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(EndEarlyForm)) form: EndEarlyForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(endEarly, { id, signed, res, form, seen, commandId });
  }
}
