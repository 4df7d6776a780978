import { Action, Signed, type SignedIn } from '#access';
import { Paging, sendPage, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { queriedPeriod } from '../gaps.form.js';
import { GapReads } from '../gaps.reader.js';
import { GapEventsForm } from './gap-events.form.js';
import { gapEventViews } from './gap-events.view.js';

/** The declines behind one figure, for API clients. */
@ApiTags('Accessibility gaps')
@Controller()
export class GapEventsApi {
  constructor(private readonly gaps: GapReads) {}

  @Get('/api/v1/accessibility-gaps/events')
  @Action('gaps:read')
  @ApiOperation({ summary: 'The declines that one figure counts; a figure that is hidden has none' })
  @ApiQuery({ name: 'barrier', required: false })
  @ApiQuery({ name: 'service', required: false })
  @ApiQuery({ name: 'area', required: false })
  @ApiQuery({ name: 'from', required: false })
  @ApiQuery({ name: 'to', required: false })
  @ApiQuery({ name: 'quarter', required: false })
  @ApiQuery({ name: 'limit', required: false, type: Number })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({
    description: 'References, dates, services and areas; pseudonyms and months where figures are suppressed',
  })
  async list(
    @Query(new SubmissionPipe(GapEventsForm)) submission: Submission<GapEventsForm>,
    @Paging() { limit, cursor }: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { barrier, service, area, ...period } = queriedPeriod(submission);
    const opened = await this.gaps.events(signed, period, { barrier, service, area });
    const all = gapEventViews(opened, signed.member);
    const start = Number(cursor ?? 0) || 0;
    const end = start + limit;
    sendPage(res, req, { items: all.slice(start, end), next: all.length > end ? String(end) : undefined });
  }
}
