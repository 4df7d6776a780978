import type { NoticePreferencesChosen } from './notice-preferences.events.js';

export const EXAMPLE_MEMBER_ID = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0021';

/** What members chose, for specs, golden files and EVENTS.md. */
export const somePreferences = {
  chosen: (data: Partial<NoticePreferencesChosen['data']> = {}): NoticePreferencesChosen => ({
    type: 'NoticePreferencesChosen',
    data: {
      memberId: EXAMPLE_MEMBER_ID,
      way: 'EMAIL',
      pace: 'DAILY',
      unwanted: ['REFERRAL_WITHDRAWN'],
      ...data,
    },
  }),
};
