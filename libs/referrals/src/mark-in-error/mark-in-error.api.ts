import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { MarkInErrorForm } from './mark-in-error.form.js';
import { markInError } from './mark-in-error.step.js';

@ApiTags('Referrals')
@Controller()
export class MarkInErrorApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/error-mark')
  @Action('referral:mark-in-error')
  @ApiOperation({ summary: 'Say that a referral should never have been there' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: MarkInErrorForm })
  @ApiCreatedResponse({ description: 'Marked as recorded in error' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(MarkInErrorForm)) form: MarkInErrorForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(markInError, { id, signed, res, form, seen, commandId });
  }
}
