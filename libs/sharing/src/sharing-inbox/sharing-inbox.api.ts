import { Action, Signed, type SignedIn } from '#access';
import { sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SharingInboxes } from './sharing-inbox.reader.js';

/** The sharing inbox for API clients. */
@ApiTags('Sharing')
@Controller()
export class SharingInboxApi {
  constructor(private readonly inboxes: SharingInboxes) {}

  @Get('api/v1/sharing-inbox')
  @Action('sharing:inbox')
  @ApiOperation({
    summary: 'What was shared with your organisation, corrected or recalled; what waits, and what it acknowledged',
  })
  @ApiOkResponse({ description: 'At most 100 that wait, and the latest 25 that were acknowledged' })
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    sendResource(res, { body: await this.inboxes.open(signed) });
  }
}
