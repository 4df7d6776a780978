import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { CompleteWorkForm } from './complete-work.form.js';
import { completeWork } from './complete-work.step.js';

@ApiTags('Referrals')
@Controller()
export class CompleteWorkApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/completion')
  @Action('referral:complete')
  @ApiOperation({ summary: 'Complete the work, with outcomes, a report and who holds the risk from now on' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: CompleteWorkForm })
  @ApiCreatedResponse({ description: 'Completed' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(CompleteWorkForm)) form: CompleteWorkForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(completeWork, { id, signed, res, form, seen, commandId });
  }
}
