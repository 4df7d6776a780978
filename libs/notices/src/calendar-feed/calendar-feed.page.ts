import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CalendarFeeds } from './calendar-feeds.query.js';

/** Whether the member has a calendar, and the ways to make one and to end it. */
@Controller()
export class CalendarFeedPage {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get('calendar-feed')
  @Action('calendar:keep')
  async show(@Signed() { member }: SignedIn, @Res() res: Response): Promise<void> {
    const feed = await this.feeds.of(member.memberId);
    const shown = feed && { madeAt: feed.madeAt.toISOString(), readAt: feed.readAt?.toISOString() };
    res.set('Cache-Control', 'no-store').render('notices/src/calendar-feed/calendar-feed.njk', { feed: shown });
  }
}
