import { Action, Signed, type SignedIn } from '#access';
import { Paging, RecordId, sendPage, type Paged } from '#web';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { cursorIn } from '../audit-trail/cursor-in.js';
import { readResource } from '../audit-trail/read-resource.view.js';
import { CaseTrails } from './case-trail.reader.js';

/** Who looked at a case, for API clients. */
@ApiTags('Sharing')
@Controller()
export class CaseReadsApi {
  constructor(private readonly trails: CaseTrails) {}

  @Get('api/v1/cases/:caseId/reads')
  @Action('sharing:audit-case')
  @ApiOperation({ summary: 'Who looked at a case or at anything that belongs to it, newest first' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ description: 'One page of reads' })
  async list(
    @RecordId('caseId') caseId: string,
    @Paging() { limit, cursor }: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { reads } = await this.trails.open(signed, caseId, { reads: cursorIn(cursor) }, limit);
    sendPage(res, req, { items: reads.reads.map(readResource), next: reads.next });
  }
}
