import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { PlaceOnWaitingListForm } from './place-on-waiting-list.form.js';
import { placeOnWaitingList } from './place-on-waiting-list.step.js';

@ApiTags('Referrals')
@Controller()
export class PlaceOnWaitingListApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/waiting-list-place')
  @Action('referral:wait')
  @ApiOperation({ summary: 'Put somebody whom you accepted on the waiting list' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: PlaceOnWaitingListForm })
  @ApiCreatedResponse({ description: 'On the waiting list' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(PlaceOnWaitingListForm)) form: PlaceOnWaitingListForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(placeOnWaitingList, { id, signed, res, form, seen, commandId });
  }
}
