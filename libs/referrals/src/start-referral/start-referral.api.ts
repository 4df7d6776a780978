import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendStep } from '../send-step.js';
import { referralIdOf } from '../referral-id.js';
import { StartReferral } from './start-referral.command.js';
import { StartReferralForm } from './start-referral.form.js';

@ApiTags('Referrals')
@Controller()
export class StartReferralApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/referrals')
  @Action('referral:start')
  @ApiOperation({ summary: 'Start a referral; it stays a draft of your organisation until it is sent' })
  @ApiBody({ type: StartReferralForm })
  @ApiCreatedResponse({ description: 'Started; Location is its address' })
  async start(
    @Body(new JsonBody(StartReferralForm)) { caseId, serviceId, anyway }: StartReferralForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new StartReferral(caseId, serviceId, anyway, commandId, signed));
    sendStep(res, { referralId: referralIdOf(commandId), state: 'DRAFT', appended });
  }
}
