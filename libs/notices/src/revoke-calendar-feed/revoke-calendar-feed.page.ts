import { Action, addFlash, Signed, type SignedIn } from '#access';
import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CalendarFeeds } from '../calendar-feed/calendar-feeds.query.js';

/** Ends the member's calendar; its address answers nothing from the next reading on. */
@Controller()
export class RevokeCalendarFeedPage {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Post('calendar-feed/revoke')
  @Action('calendar:keep')
  async submit(@Signed() { member, now }: SignedIn, @Req() req: Request, @Res() res: Response): Promise<void> {
    await this.feeds.revoke(member.memberId, now);
    addFlash(req, 'The address has ended. Nobody can read your calendar any more.');
    res.redirect(303, '/calendar-feed');
  }
}
