import { Action, Signed, type SignedIn } from '#access';
import { Paging, RequestRefused, sendPage, SubmissionPipe, type Paged, type Submission } from '#web';
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
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ description: 'One page of decisions' })
  async decisions(
    @Query(new SubmissionPipe(DecisionFilterForm)) filter: Submission<DecisionFilterForm>,
    @Paging() { limit, cursor }: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const page = { limit, before: cursorIn(cursor) };
    const { decisions, next } = await this.trail.decisions(signed, 'sharing:read', accepted(filter), page);
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
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ description: 'One page of reads' })
  async reads(
    @Query(new SubmissionPipe(ReadFilterForm)) filter: Submission<ReadFilterForm>,
    @Paging() { limit, cursor }: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const page = { limit, before: cursorIn(cursor) };
    const { reads, next } = await this.trail.readsLogged(signed, accepted(filter), page);
    sendPage(res, req, { items: reads.map(readResource), next });
  }
}

/** A filter that passed its rules. Throws `RequestRefused` (400) with the first thing to correct. */
function accepted<Form>(filter: Submission<Form>): Form {
  if (filter.ok) return filter.form;
  throw new RequestRefused('bad-request', filter.errors[0]?.text);
}
