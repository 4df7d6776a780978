import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { ReviewDeclineForm } from './review-decline.form.js';
import { reviewDecline } from './review-decline.step.js';

@ApiTags('Referrals')
@Controller()
export class ReviewDeclineApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/challenge-review')
  @Action('referral:review-decline')
  @ApiOperation({ summary: 'Answer a challenge of a decline that somebody else decided' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: ReviewDeclineForm })
  @ApiCreatedResponse({ description: 'Reviewed' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(ReviewDeclineForm)) form: ReviewDeclineForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(reviewDecline, { id, signed, res, form, seen, commandId });
  }
}
