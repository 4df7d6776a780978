import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { StepPages } from '../step/step-pages.js';
import { RecordContactForm } from './record-contact.form.js';
import { recordContact } from './record-contact.step.js';

@ApiTags('Referrals')
@Controller()
export class RecordContactApi {
  constructor(private readonly steps: StepPages) {}

  @Post('api/v1/referrals/:referralId/contact-attempts')
  @Action('referral:work')
  @ApiOperation({ summary: 'Record that you tried to reach the person: how and with what result' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: RecordContactForm })
  @ApiCreatedResponse({ description: 'On record' })
  take(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(RecordContactForm)) form: RecordContactForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    return this.steps.take(recordContact, { id, signed, res, form, seen, commandId });
  }
}
