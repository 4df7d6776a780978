import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, RecordId } from '#web';
import { Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendStep } from '../send-step.js';
import { SubmitReferral } from './submit-referral.command.js';

@ApiTags('Referral drafts')
@Controller()
export class SubmitReferralApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/referrals/:referralId/submission')
  @Action('referral:submit')
  @ApiOperation({ summary: 'Send a draft as it is saved; the decision to share it is recorded with it' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiCreatedResponse({ description: 'Sent; the clocks of the service run' })
  async submit(
    @RecordId('referralId') id: string,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new SubmitReferral(id, seen, commandId, signed));
    sendStep(res, { referralId: id, state: 'SUBMITTED', appended });
  }
}
