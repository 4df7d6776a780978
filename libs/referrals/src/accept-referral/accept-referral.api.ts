import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendStep } from '../send-step.js';
import { StepFacts } from '../step/step-facts.js';
import { acceptanceIn } from './acceptance-in.js';
import { AcceptReferral } from './accept-referral.command.js';
import { AcceptReferralForm } from './accept-referral.form.js';

@ApiTags('Referrals')
@Controller()
export class AcceptReferralApi {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly facts: StepFacts,
  ) {}

  @Post('api/v1/referrals/:referralId/acceptance')
  @Action('referral:accept')
  @ApiOperation({ summary: 'Accept a referral, to start now or from the waiting list' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: AcceptReferralForm })
  @ApiCreatedResponse({ description: 'Accepted' })
  async accept(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(AcceptReferralForm)) form: AcceptReferralForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(
      new AcceptReferral(id, await acceptanceIn(form, this.facts), seen, commandId, signed),
    );
    sendStep(res, { referralId: id, state: form.start === 'NOW' ? 'ACCEPTED' : 'WAITLISTED', appended });
  }
}
