import { open, pseudonym, type DomainEvent, type EventTypes } from '#kernel';
import type { Notice, NoticePace, NoticeWay } from './code-lists/notices.js';

/**
 * A member said by which way, how soon and of what they want to be told. What they said before counts no longer. Their
 * address for mail is not here: it lives in a table of its own, where it can be changed and forgotten.
 */
export type NoticePreferencesChosen = DomainEvent<
  'NoticePreferencesChosen',
  {
    readonly memberId: string;
    readonly way: NoticeWay;
    readonly pace: NoticePace;
    /** What they do not want to be told of; everything else they are, also what a later release adds. */
    readonly unwanted: readonly Notice[];
  }
>;

export type NoticePreferencesEvent = NoticePreferencesChosen;

export const noticePreferencesEventTypes: EventTypes<NoticePreferencesEvent> = {
  NoticePreferencesChosen: {
    version: 1,
    fields: {
      memberId: pseudonym,
      way: open,
      pace: open,
      unwanted: open,
    },
  },
};
