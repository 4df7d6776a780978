import { Action, Signed, type SignedIn } from '#access';
import { RuleBroken } from '#kernel';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, RecordId } from '#web';
import { Controller, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DraftReads } from '../drafts/draft.reader.js';
import { sendStep } from '../send-step.js';
import { SubmitReferral } from './submit-referral.command.js';

@ApiTags('Referral drafts')
@Controller()
export class SubmitReferralApi {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly drafts: DraftReads,
  ) {}

  @Post('api/v1/referrals/:referralId/submission')
  @Action('referral:submit')
  @ApiOperation({ summary: 'Send a draft as it is saved; the decision to share it is recorded with it' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiQuery({
    name: 'anyway',
    required: false,
    type: Boolean,
    description: 'true: send it although a similar referral of this person is open',
  })
  @ApiCreatedResponse({ description: 'Sent; the clocks of the service run' })
  async submit(
    @RecordId('referralId') id: string,
    @Query('anyway') anyway: unknown,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { alike, entry } = await this.drafts.open(signed, id);
    const isDraft = entry.state === 'DRAFT';
    if (isDraft && alike.length > 0 && anyway !== 'true') throw new RuleBroken('referral-like-one-open');
    const appended = await this.gateway.execute(new SubmitReferral(id, seen, commandId, signed));
    sendStep(res, { referralId: id, state: 'SUBMITTED', appended });
  }
}
