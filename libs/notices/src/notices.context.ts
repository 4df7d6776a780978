import type { Context } from '#context';
import { noticePreferencesEventTypes } from './domain/notice-preferences.events.js';
import { forgetNotices } from './forget-notices.js';
import { noticesMigrations } from './migrations/index.js';
import { noticesActions } from './notices.actions.js';
import { NoticesModule } from './notices.module.js';
import { noticesRules } from './notices.rules.js';
import { noticesSentences } from './notices.sentences.js';
import { PreferencesProjection } from './preferences/preferences.projection.js';
import { NoticeRecordsProjection } from './records/notice-records.projection.js';

/** What members are told of, for an application to compose; what sends it is `noticeSending`. */
export const noticesContext: Context = {
  name: 'notices',
  eventTypes: noticePreferencesEventTypes,
  rules: noticesRules,
  actions: noticesActions,
  sentences: noticesSentences,
  migrations: noticesMigrations,
  projections: [new PreferencesProjection(), new NoticeRecordsProjection()],
  forget: forgetNotices,
  module: NoticesModule,
};
