import { Action, Signed, type SignedIn } from '#access';
import { Paging, QueryFilter, RecordId, sendPage, type Paged } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { LooksForm } from './looks.form.js';
import { WhoHasLooked } from './who-has-looked.reader.js';

/** Who has looked at a case, for API clients. */
@ApiTags('History')
@Controller()
export class WhoHasLookedApi {
  constructor(private readonly looks: WhoHasLooked) {}

  @Get('api/v1/cases/:caseId/who-has-looked')
  @Action('history:who-has-looked')
  @ApiOperation({ summary: 'Who looked at a case or at anything that belongs to it, newest first' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiQuery({ name: 'organisation', required: false })
  @ApiQuery({ name: 'purpose', required: false })
  @ApiQuery({ name: 'outcome', required: false, enum: ['allow', 'refuse'] })
  @ApiQuery({ name: 'from', required: false, description: 'A date like 2026-03-27' })
  @ApiQuery({ name: 'to', required: false, description: 'A date like 2026-03-27' })
  @ApiOkResponse({
    description: 'One page of looks; names of members of your own organisation, unless you oversee all',
  })
  async list(
    @RecordId('caseId') caseId: string,
    @Query(new QueryFilter(LooksForm)) filter: LooksForm,
    @Paging() { limit, cursor }: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { looks, next } = await this.looks.of(signed, caseId, { limit, before: cursor, filter });
    sendPage(res, req, { items: looks.map((look) => ({ ...look, at: look.at.toISOString() })), next });
  }
}
