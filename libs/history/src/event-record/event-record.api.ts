import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Replays } from '../case-history/replays.js';
import { wordsFor } from '../case-history/words.js';
import { eventResource } from './event-resource.view.js';

/** One event of a case for API clients. */
@ApiTags('History')
@Controller()
export class EventRecordApi {
  constructor(private readonly replays: Replays) {}

  @Get('/api/v1/cases/:caseId/history/events/:eventId')
  @Action('history:replay')
  @ApiOperation({ summary: 'One event of a case in full: data, envelope and hash' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'eventId', format: 'uuid' })
  @ApiOkResponse({ description: 'The event; events never change' })
  async show(
    @RecordId('caseId') caseId: string,
    @RecordId('eventId') eventId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { history, record } = await this.replays.event(signed, caseId, eventId);
    const words = wordsFor(history.names, record.view);
    sendResource(res, { body: eventResource(caseId, record.number, record.event, words) });
  }
}
