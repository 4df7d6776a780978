import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { MistakenEntries } from './mistaken-entry.query.js';

@ApiTags('Case file')
@Controller()
export class MistakenEntryApi {
  constructor(private readonly entries: MistakenEntries) {}

  @Get('api/v1/cases/:caseId/entries/:entryId/as-recorded')
  @Action('case:read-mistake')
  @ApiOperation({ summary: 'What a disclosure said that was marked as a mistake, with its correction' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'entryId', format: 'uuid' })
  @ApiOkResponse({ description: 'The disclosure as it was recorded' })
  async read(
    @RecordId('caseId') caseId: string,
    @RecordId('entryId') entryId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { disclosure } = await this.entries.open(signed, caseId, entryId);
    sendResource(res, { body: disclosure });
  }
}
