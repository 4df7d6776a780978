import { readableDate } from '#kernel';
import type { Standpoint } from '../domain/standpoint.js';
import { entriesOf } from '../domain/timeline.js';
import { historyAddress, type Place } from './replay.address.js';

/** The turns of a case that a review asks about first, by the type of their event. */
const TURNS: Readonly<Record<string, string>> = {
  CaseOpened: 'Case opened',
  DisclosureRecorded: 'Disclosure',
  DisclosureReattributed: 'Found to be about somebody else',
  EntryCorrected: 'Marked as a mistake',
  PersonDetailsCorrected: 'Details of the person put right',
  RiskAssessed: 'Risk assessed',
  ForumReferralSubmitted: 'Referred to a forum',
  CaseHeard: 'Heard by a forum',
  ReferralSubmitted: 'Referred to a service',
  ReferralAccepted: 'Accepted by a service',
  ReferralDeclined: 'Declined by a service',
};

/** A way to one of them. */
export interface KeyMoment {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

/** The turns that are known at a standpoint, in order: never one that comes later. */
export function keyMoments(caseId: string, standpoint: Standpoint, place: Place): KeyMoment[] {
  return entriesOf(standpoint).flatMap(({ event, number, on, here }) => {
    const turn = TURNS[event.type];
    if (turn === undefined) return [];
    const there = { ...place, at: number, on: undefined, time: undefined, page: undefined };
    return [{ text: `${readableDate(on)}: ${turn}`, href: historyAddress(caseId, there), current: here }];
  });
}
