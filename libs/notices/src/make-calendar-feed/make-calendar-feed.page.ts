import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CalendarFeeds } from '../calendar-feed/calendar-feeds.query.js';
import { NoticeSettings } from '../notices.settings.js';
import { MakeCalendarFeedForm } from './make-calendar-feed.form.js';

/** Makes a calendar and shows its address, this once, in the answer itself. The same form sent twice makes one. */
@Controller()
export class MakeCalendarFeedPage {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly settings: NoticeSettings,
  ) {}

  @Post('calendar-feed')
  @Action('calendar:keep')
  async submit(
    @Body(new SubmissionPipe(MakeCalendarFeedForm)) { commandId }: Submission<MakeCalendarFeedForm>,
    @Signed() { member, now }: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const feedId = newId(commandId, `calendar-of-${member.memberId}`);
    const secret = await this.feeds.make(feedId, member.memberId, now);
    if (secret === undefined) return res.redirect(303, '/calendar-feed');
    const address = `${this.settings.publicAddress}/calendar/${secret}.ics`;
    res.set('Cache-Control', 'no-store').render('notices/src/calendar-feed/calendar-feed.njk', { address });
  }
}
