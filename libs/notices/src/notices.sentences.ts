import { labelOf, type Sentences } from '#kernel';
import { NOTICE_PACES, NOTICE_WAYS } from './domain/code-lists/notices.js';
import type { NoticePreferencesEvent } from './domain/notice-preferences.events.js';

/** The sentence of each event of notices in a timeline. */
export const noticesSentences: Sentences<NoticePreferencesEvent> = {
  NoticePreferencesChosen: ({ memberId, way, pace }, names) =>
    `${names.member(memberId)} chose how to be told: ${labelOf(NOTICE_WAYS, way).toLowerCase()}, ${labelOf(NOTICE_PACES, pace).toLowerCase()}`,
};
