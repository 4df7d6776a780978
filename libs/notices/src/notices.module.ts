import { Module } from '@nestjs/common';
import { CalendarFeedPage } from './calendar-feed/calendar-feed.page.js';
import { CalendarFeeds } from './calendar-feed/calendar-feeds.query.js';
import { CalendarPage } from './calendar-feed/calendar.page.js';
import { DueDays } from './calendar-feed/due-days.query.js';
import { ChoosePreferencesApi } from './choose-preferences/choose-preferences.api.js';
import { ChoosePreferencesHandler } from './choose-preferences/choose-preferences.command.js';
import { ChoosePreferencesPage } from './choose-preferences/choose-preferences.page.js';
import { MailboxPage } from './mailbox/mailbox.page.js';
import { MakeCalendarFeedPage } from './make-calendar-feed/make-calendar-feed.page.js';
import { NoticeListApi } from './notice-list/notice-list.api.js';
import { NoticeListPage } from './notice-list/notice-list.page.js';
import { NoticeList } from './notice-list/notice-list.reader.js';
import { NoticesOfDayPage } from './notice-list/notices-of-day.page.js';
import { PreferencesApi } from './preferences/preferences.api.js';
import { PreferencesPage } from './preferences/preferences.page.js';
import { PreferencesReader } from './preferences/preferences.reader.js';
import { ReassignmentsApi } from './reassignments/reassignments.api.js';
import { ReassignmentsPage } from './reassignments/reassignments.page.js';
import { ReassignmentsReader } from './reassignments/reassignments.reader.js';
import { RevokeCalendarFeedPage } from './revoke-calendar-feed/revoke-calendar-feed.page.js';

const pages = [
  // those with a word in the place of an id first
  ...[
    PreferencesPage,
    ChoosePreferencesPage,
    NoticeListPage,
    NoticesOfDayPage,
    MailboxPage,
    CalendarFeedPage,
    MakeCalendarFeedPage,
  ],
  ...[RevokeCalendarFeedPage, CalendarPage, ReassignmentsPage],
];
const apis = [PreferencesApi, ChoosePreferencesApi, NoticeListApi, ReassignmentsApi];

/** Takes `NoticeSettings` from the application. */
@Module({
  controllers: [...pages, ...apis],
  providers: [PreferencesReader, NoticeList, ReassignmentsReader, CalendarFeeds, DueDays, ChoosePreferencesHandler],
})
export class NoticesModule {}
