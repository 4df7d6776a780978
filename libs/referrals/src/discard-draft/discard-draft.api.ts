import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, RecordId } from '#web';
import { Controller, Delete, HttpCode, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DiscardDraft } from './discard-draft.command.js';

@ApiTags('Referral drafts')
@Controller()
export class DiscardDraftApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Delete('api/v1/referrals/:referralId/draft')
  @HttpCode(204)
  @Action('referral:draft')
  @ApiOperation({ summary: 'Discard a draft; If-Match names the revision of the referral' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiNoContentResponse({ description: 'Discarded; nothing was sent' })
  async discard(
    @RecordId('referralId') id: string,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { position } = await this.gateway.execute(new DiscardDraft(id, seen, commandId, signed));
    res.set('Sightline-Position', String(position)).status(204).end();
  }
}
