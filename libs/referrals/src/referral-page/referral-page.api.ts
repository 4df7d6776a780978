import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { referralResourceView } from './referral-resource.view.js';
import { ReferralReads } from './referral.reader.js';

/** One referral for API clients. */
@ApiTags('Referrals')
@Controller()
export class ReferralApi {
  constructor(private readonly referrals: ReferralReads) {}

  @Get('api/v1/referrals/:referralId')
  @Action('referral:read')
  @ApiOperation({ summary: 'A referral with its steps, as you may see it' })
  @ApiParam({ name: 'referralId', format: 'uuid' })
  @ApiOkResponse({ description: 'The referral; its ETag is the revision to name in If-Match' })
  async show(
    @RecordId('referralId') referralId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const open = await this.referrals.open(signed, 'referral:read', referralId);
    sendResource(res, { body: referralResourceView(open), revision: open.entry.revision });
  }
}
