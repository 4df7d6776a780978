import { RuleBroken, type Decider } from '#kernel';
import type { Notice, NoticePace, NoticeWay } from './code-lists/notices.js';
import type { NoticePreferencesEvent } from './notice-preferences.events.js';

/** What a member wants. `emailWorks` says whether this installation sends e-mail; the address is looked at and not kept. */
export interface ChoosePreferences {
  readonly type: 'Choose';
  readonly memberId: string;
  readonly way: NoticeWay;
  readonly pace: NoticePace;
  readonly unwanted: readonly Notice[];
  readonly emailAddress?: string | undefined;
  readonly emailWorks: boolean;
}

export type Preferences = Pick<ChoosePreferences, 'way' | 'pace' | 'unwanted'>;

/** What holds for who chose nothing: everything at once, in their mailbox. */
export const STANDARD_PREFERENCES: Preferences = Object.freeze({ way: 'MAILBOX', pace: 'AT_ONCE', unwanted: [] });

/** One address, as mail servers take it without a doubt: nothing that a second one could hide in. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,188}[A-Za-z0-9])?\.[A-Za-z]{2,24}$/;

/** What somebody wants to be told of: the last word counts. */
export const noticePreferencesDecider: Decider<Preferences, ChoosePreferences, NoticePreferencesEvent> = {
  initial: STANDARD_PREFERENCES,
  decide({ memberId, way, pace, unwanted, emailAddress, emailWorks }, state) {
    if (way === 'EMAIL') {
      if (!emailWorks) throw new RuleBroken('notices-email-not-offered');
      if (emailAddress === undefined) throw new RuleBroken('notices-email-missing');
      if (!ADDRESS.test(emailAddress)) throw new RuleBroken('notices-email-wrong');
    }
    const isSame = way === state.way && pace === state.pace && unwanted.join() === state.unwanted.join();
    return isSame ? [] : [{ type: 'NoticePreferencesChosen', data: { memberId, way, pace, unwanted } }];
  },
  evolve(state, { type, data }) {
    if (type !== 'NoticePreferencesChosen') return state; // written by a newer release: skip it, never crash a replay
    const { way, pace, unwanted } = data;
    return { way, pace, unwanted };
  },
};
