import { MemberReader, NotFound, Public } from '#access';
import { Clock } from '#kernel';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NoticeSettings } from '../notices.settings.js';
import type { NoticeClock } from '../records/record-rows.js';
import { CalendarFeeds } from './calendar-feeds.query.js';
import { DueDays, type DueDay } from './due-days.query.js';
import { iCalendar } from './i-calendar.js';

/** All that a calendar says of each: fixed words, in which nobody can be named. */
const TITLES: Partial<Readonly<Record<NoticeClock, string>>> = {
  ACKNOWLEDGE: 'Sightline: a referral is waiting to be acknowledged',
  DECIDE: 'Sightline: a decision is due',
  ANSWER: 'Sightline: answers are due',
  ACTION: 'Sightline: an action is due',
};
const ANY_OTHER = 'Sightline: something is due';

/**
 * A member's due days for their calendar. Whoever has the secret address may read it, which is why there is nothing in it
 * but days, fixed words and links that ask for a sign-in. An address that there is not, that was revoked, and that of a
 * member who may not come in look alike.
 */
@Controller()
export class CalendarPage {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly members: MemberReader,
    private readonly days: DueDays,
    private readonly settings: NoticeSettings,
    private readonly clock: Clock,
  ) {}

  @Get('calendar/:file')
  @Public()
  async show(@Param('file') file: string, @Res() res: Response): Promise<void> {
    const now = this.clock.now();
    const memberId = file.endsWith('.ics') ? await this.feeds.memberIdFor(file.slice(0, -4), now) : undefined;
    const member = memberId === undefined ? undefined : await this.members.enabled(memberId);
    if (!member) throw new NotFound();
    const days = (await this.days.of(member, now)).map((day) => this.dayOf(day));
    res
      .set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-store' })
      .send(iCalendar(days, now));
  }

  private dayOf({ record, recordId, clock, dueOn }: DueDay) {
    const link = `${this.settings.publicAddress}/${record}/${recordId}`;
    return { uid: `${clock.toLowerCase()}-${recordId}@sightline`, on: dueOn, title: TITLES[clock] ?? ANY_OTHER, link };
  }
}
