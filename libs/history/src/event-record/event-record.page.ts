import { Action, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Replays } from '../case-history/replays.js';
import { eventRecordView } from './event-record.view.js';

const TEMPLATE = 'history/src/event-record/event-record.njk';

/** One event of a case in full. */
@Controller()
export class EventRecordPage {
  constructor(private readonly replays: Replays) {}

  @Get('/cases/:caseId/history/events/:eventId')
  @Action('history:replay')
  async show(
    @RecordId('caseId') caseId: string,
    @RecordId('eventId') eventId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { history, record } = await this.replays.event(signed, caseId, eventId);
    res.render(TEMPLATE, eventRecordView(caseId, record, history.names));
  }
}
