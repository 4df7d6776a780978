import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { AllocateWorkerForm } from './allocate-worker.form.js';
import { allocateWorker } from './allocate-worker.step.js';

@ApiTags('Referrals')
@Controller()
export class AllocateWorkerApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/allocation')
  @Action('referral:allocate')
  @ApiOperation({ summary: 'Give the work to a worker of your service' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: AllocateWorkerForm })
  @ApiCreatedResponse({ description: 'Allocated' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(AllocateWorkerForm)) form: AllocateWorkerForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(allocateWorker, { id, signed, res, form, seen, commandId });
  }
}
