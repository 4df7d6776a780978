import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendStep } from '../send-step.js';
import { WithdrawReferral } from './withdraw-referral.command.js';
import { WithdrawReferralForm } from './withdraw-referral.form.js';

@ApiTags('Referrals')
@Controller()
export class WithdrawReferralApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/referrals/:referralId/withdrawal')
  @Action('referral:withdraw')
  @ApiOperation({ summary: 'Withdraw a referral; a service needs the agreement of the referrer' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: WithdrawReferralForm })
  @ApiCreatedResponse({ description: 'Withdrawn' })
  async withdraw(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(WithdrawReferralForm)) form: WithdrawReferralForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new WithdrawReferral(id, form, seen, commandId, signed));
    sendStep(res, { referralId: id, state: 'WITHDRAWN', appended });
  }
}
