import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, RecordId } from '#web';
import { Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendStep } from '../send-step.js';
import { AcknowledgeReferral } from './acknowledge-referral.command.js';

@ApiTags('Referrals')
@Controller()
export class AcknowledgeReferralApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/referrals/:referralId/acknowledgement')
  @Action('referral:acknowledge')
  @ApiOperation({ summary: 'Confirm that your service has a referral' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiCreatedResponse({ description: 'Acknowledged' })
  async acknowledge(
    @RecordId('referralId') id: string,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new AcknowledgeReferral(id, seen, commandId, signed));
    sendStep(res, { referralId: id, state: 'RECEIVED', appended });
  }
}
