import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sharingDecisionResource } from './sharing-decision-resource.view.js';
import { SharingDecisions } from './sharing-decisions.reader.js';

/** One sharing decision for API clients. */
@ApiTags('Sharing')
@Controller()
export class SharingDecisionApi {
  constructor(private readonly decisions: SharingDecisions) {}

  @Get('api/v1/sharing-decisions/:sharingId')
  @Action('sharing:read')
  @ApiOperation({ summary: 'A sharing decision; its reasons only for the sharer and for audit' })
  @ApiParam({ name: 'sharingId', format: 'uuid' })
  @ApiOkResponse({ description: 'The decision; its ETag is the revision to name in If-Match' })
  async show(
    @RecordId('sharingId') sharingId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const entry = await this.decisions.open(signed, 'sharing:read', sharingId);
    sendResource(res, { body: sharingDecisionResource(entry), revision: entry.revision });
  }
}
