import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, RecordId } from '#web';
import { Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { markReady } from './mark-ready.step.js';

@ApiTags('Referrals')
@Controller()
export class MarkReadyApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/readiness')
  @Action('referral:wait')
  @ApiOperation({ summary: 'Say that the wait of somebody on the waiting list is over' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiCreatedResponse({ description: 'The wait is over' })
  take(
    @RecordId('referralId') id: string,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(markReady, { id, signed, res, form: {}, seen, commandId });
  }
}
