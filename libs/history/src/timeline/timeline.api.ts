import { Action, Signed, type SignedIn } from '#access';
import { Paging, RecordId, sendPage, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { queried } from '../case-history/place.form.js';
import { Replays } from '../case-history/replays.js';
import { kindOf } from '../domain/stream-kinds.js';
import { entriesOf } from '../domain/timeline.js';
import { eventSummary } from '../event-record/event-resource.view.js';
import { TimelineForm } from './timeline.form.js';

/** The events of a case for API clients, oldest first. */
@ApiTags('History')
@Controller()
export class TimelineApi {
  constructor(private readonly replays: Replays) {}

  @Get('/api/v1/cases/:caseId/history')
  @Action('history:replay')
  @ApiOperation({ summary: 'What happened in a case, as known at an event or a date, oldest first' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiQuery({ name: 'basis', required: false, enum: ['recorded', 'happened'] })
  @ApiQuery({ name: 'at', required: false, type: Number, description: 'The number of an event on that clock' })
  @ApiQuery({ name: 'on', required: false, description: 'A date: the end of that day' })
  @ApiQuery({ name: 'time', required: false, description: 'With a date, a time such as 15:30: the end of that minute' })
  @ApiQuery({ name: 'type', required: false, description: 'Only events of this kind of record' })
  @ApiOkResponse({ description: 'Events in sentences, with their envelopes' })
  async list(
    @RecordId('caseId') caseId: string,
    @Query(new SubmissionPipe(TimelineForm)) submission: Submission<TimelineForm>,
    @Paging() { limit, cursor }: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const { type, ...place } = queried(submission);
    const { replay } = await this.replays.open(signed, caseId, place);
    const after = Number(cursor ?? 0) || 0;
    const entries = entriesOf(replay.standpoint).filter(
      ({ number, event }) => number > after && (!type || kindOf(event.stream) === type),
    );
    const items = entries.slice(0, limit).map(({ number, event }) => eventSummary(caseId, number, event, replay.words));
    sendPage(res, req, { items, next: entries.length > limit ? String(items.at(-1)?.number) : undefined });
  }
}
