import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReviewWaitForm } from './review-wait.form.js';
import { reviewWait } from './review-wait.step.js';

@ApiTags('Referrals')
@Controller()
export class ReviewWaitApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/waiting-list-reviews')
  @Action('referral:wait')
  @ApiOperation({ summary: 'Look at a place on the waiting list again' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: ReviewWaitForm })
  @ApiCreatedResponse({ description: 'Looked at; the next time is within 20 working days' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(ReviewWaitForm)) form: ReviewWaitForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(reviewWait, { id, signed, res, form, seen, commandId });
  }
}
