import { Action, Signed, type SignedIn } from '#access';
import { Paging, sendPage, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { queriedPeriod } from '../figures/gaps.form.js';
import { GapReads } from '../figures/gaps.reader.js';
import { openedItems } from '../figures/opened-page.js';
import { GapEventsForm } from './gap-events.form.js';
import { gapEventViews } from './gap-events.view.js';

/** The events behind one figure, for API clients. */
@ApiTags('Accessibility gaps')
@Controller()
export class GapEventsApi {
  constructor(private readonly gaps: GapReads) {}

  @Get('/api/v1/accessibility-gaps/events')
  @Action('gaps:open')
  @ApiOperation({ summary: 'The events that one figure counts, for those who may know the people' })
  @ApiQuery({ name: 'kind', required: false })
  @ApiQuery({ name: 'barrier', required: false })
  @ApiQuery({ name: 'need', required: false })
  @ApiQuery({ name: 'service', required: false })
  @ApiQuery({ name: 'area', required: false })
  @ApiQuery({ name: 'criterion', required: false })
  @ApiQuery({ name: 'from', required: false })
  @ApiQuery({ name: 'to', required: false })
  @ApiQuery({ name: 'quarter', required: false })
  @ApiQuery({ name: 'whose', required: false, description: 'For safeguarding leads: own; of others nothing opens' })
  @ApiOkResponse({ description: 'References, dates, services, areas, and where each event stands in the log' })
  async list(
    @Query(new SubmissionPipe(GapEventsForm)) submission: Submission<GapEventsForm>,
    @Paging() page: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { from, to, quarter, whose, ...choice } = queriedPeriod(submission);
    const opened = await this.gaps.events(signed, { from, to, quarter, whose }, choice);
    sendPage(res, req, openedItems(gapEventViews(opened, signed.member), page));
  }
}
