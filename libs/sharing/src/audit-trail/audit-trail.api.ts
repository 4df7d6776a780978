import { Action, Signed, type SignedIn } from '#access';
import { Paging, QueryFilter, sendPage, type Paged } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SHARING_DECISIONS, SHARING_PURPOSES } from '../domain/code-lists/index.js';
import { sharingDecisionResource } from '../sharing-decision/sharing-decision-resource.view.js';
import { DecisionFilterForm, ReadFilterForm } from './audit-filter.form.js';
import { AuditTrail } from './audit-trail.reader.js';
import { cursorIn } from './cursor-in.js';
import { readResource } from './read-resource.view.js';

/** Sharing decisions and reads across cases, for API clients. */
@ApiTags('Sharing')
@Controller()
export class AuditTrailApi {
  constructor(private readonly trail: AuditTrail) {}

  @Get('api/v1/sharing-decisions')
  @Action('sharing:read')
  @ApiOperation({ summary: 'Sharing decisions that you may see, newest first' })
  @ApiQuery({ name: 'case', required: false })
  @ApiQuery({ name: 'organisation', required: false })
  @ApiQuery({ name: 'decision', required: false, enum: SHARING_DECISIONS.codes.map(({ code }) => code) })
  @ApiQuery({ name: 'purpose', required: false, enum: SHARING_PURPOSES.codes.map(({ code }) => code) })
  @ApiQuery({ name: 'from', required: false, description: 'A date like 2026-03-27' })
  @ApiQuery({ name: 'to', required: false, description: 'A date like 2026-03-27' })
  @ApiOkResponse({ description: 'One page of decisions' })
  async decisions(
    @Query(new QueryFilter(DecisionFilterForm)) filter: DecisionFilterForm,
    @Paging() { limit, cursor }: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const page = { limit, before: cursorIn(cursor) };
    const { decisions, next } = await this.trail.decisions(signed, 'sharing:read', filter, page);
    sendPage(res, req, { items: decisions.map(sharingDecisionResource), next });
  }

  @Get('api/v1/reads')
  @Action('audit-trail:read')
  @ApiOperation({ summary: 'Who looked at what, newest first' })
  @ApiQuery({ name: 'organisation', required: false })
  @ApiQuery({ name: 'purpose', required: false })
  @ApiQuery({ name: 'outcome', required: false, enum: ['allow', 'refuse'] })
  @ApiQuery({ name: 'from', required: false, description: 'A date like 2026-03-27' })
  @ApiQuery({ name: 'to', required: false, description: 'A date like 2026-03-27' })
  @ApiOkResponse({ description: 'One page of reads' })
  async reads(
    @Query(new QueryFilter(ReadFilterForm)) filter: ReadFilterForm,
    @Paging() { limit, cursor }: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const page = { limit, before: cursorIn(cursor) };
    const { reads, next } = await this.trail.readsLogged(signed, filter, page);
    sendPage(res, req, { items: reads.map(readResource), next });
  }
}
