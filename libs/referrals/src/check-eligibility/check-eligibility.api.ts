import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendStep } from '../send-step.js';
import { CheckEligibility } from './check-eligibility.command.js';
import { CheckEligibilityForm } from './check-eligibility.form.js';

@ApiTags('Referral drafts')
@Controller()
export class CheckEligibilityApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/referrals/:referralId/eligibility-checks')
  @Action('referral:draft')
  @ApiOperation({ summary: 'Record how the needs of a draft stand against the published criteria' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiBody({ type: CheckEligibilityForm })
  @ApiCreatedResponse({ description: 'Recorded; read the referral for the results' })
  async check(
    @RecordId('referralId') id: string,
    @Body(new JsonBody(CheckEligibilityForm)) { goAheadReason }: CheckEligibilityForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(new CheckEligibility(id, goAheadReason, seen, commandId, signed));
    sendStep(res, { referralId: id, state: 'DRAFT', appended });
  }
}
