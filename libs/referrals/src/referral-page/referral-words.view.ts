import { labelOf, londonDate, readableDate, type IsoDate } from '#kernel';
import { workingDaysText } from '#web';
import { REFERRAL_STATES, type ReferralClock, type ReferralState } from '../domain/code-lists/referral-codes.js';
import type { ReferralEntry } from '../referral-register/referral-entry.row.js';

/** A status tag: words first, colour second. */
export interface Tag {
  readonly text: string;
  readonly tone: 'neutral' | 'progress' | 'success' | 'warning' | 'danger';
}

const TONES: Readonly<Record<ReferralState, Tag['tone']>> = {
  DRAFT: 'neutral',
  SUBMITTED: 'progress',
  RECEIVED: 'progress',
  INFO_REQUESTED: 'warning',
  ACCEPTED: 'success',
  DECLINED: 'neutral',
  WITHDRAWN: 'neutral',
};

/** The status of a referral as a tag; overdue shows by itself, from the day and today alone. */
export function stateTag({ state, start }: Pick<ReferralEntry, 'state' | 'start'>): Tag {
  const text =
    start === 'WAITING_LIST' && state === 'ACCEPTED' ? 'On the waiting list' : labelOf(REFERRAL_STATES, state);
  return { text, tone: TONES[state] };
}

/** Who has to do what next by when; absent when nothing is awaited. */
export interface ClockWords {
  readonly what: string;
  readonly dueOn: IsoDate;
  readonly left: string;
  readonly overdue: boolean;
  readonly waitingOn: 'referrer' | 'recipient';
}

/** The clock that runs, in words. */
export function clockOf(entry: ReferralEntry, today: IsoDate): ClockWords | undefined {
  const { dueOn, state } = entry;
  if (dueOn === undefined) return undefined;
  const [what, waitingOn] = DUE[state] ?? ['Next step', 'recipient'];
  return { what, dueOn, waitingOn, left: workingDaysText(dueOn, today), overdue: today > dueOn };
}

const DUE: Partial<Readonly<Record<ReferralState, readonly [string, ClockWords['waitingOn']]>>> = {
  SUBMITTED: ['Acknowledge', 'recipient'],
  RECEIVED: ['Decide', 'recipient'],
  INFO_REQUESTED: ['Answer the questions', 'referrer'],
};

/** Who reads, and what the two sides are called. */
export interface Parties {
  readonly side: 'referrer' | 'recipient' | 'auditor';
  readonly referrer: string;
  readonly service: string;
}

/** What is going on: whose turn it is and by when. Whoever reads is "you". */
export function situation(entry: ReferralEntry, { side, ...names }: Parties): string {
  const referrer = side === 'referrer' ? 'You' : names.referrer;
  const service = side === 'recipient' ? 'You' : names.service;
  const has = side === 'recipient' ? 'you have' : 'it has';
  switch (entry.state) {
    case 'DRAFT':
      return 'This referral has not been sent. Nobody outside the organisation that refers can see it.';
    case 'SUBMITTED':
      return `${service} must confirm that ${has} the referral${by(entry.acknowledgeBy)}, and decide${by(entry.decideBy)}.`;
    case 'RECEIVED':
      return `${service} must decide${by(entry.decideBy)}.`;
    case 'INFO_REQUESTED':
      return `${service} asked for information. ${referrer} must answer${by(entry.answerBy)}. Until then the time to decide stands still.`;
    case 'ACCEPTED':
      return `${service} accepted the referral. ${nextStep(entry)}`;
    case 'DECLINED':
      return `${service} declined the referral${on(entry.endedAt)}.`;
    case 'WITHDRAWN':
      return `The referral was withdrawn${on(entry.endedAt)}.`;
  }
}

const nextStep = ({ start, firstContactDueOn, waitReviewDueOn }: ReferralEntry): string =>
  start === 'WAITING_LIST'
    ? `The place on the waiting list is looked at again${by(waitReviewDueOn)}.`
    : `First contact is due${by(firstContactDueOn)}.`;

const by = (date: IsoDate | undefined): string => (date ? ` by ${readableDate(date)}` : '');

const on = (instant: string | undefined): string =>
  instant ? ` on ${readableDate(londonDate(new Date(instant)))}` : '';

const MISSED: Readonly<Record<ReferralClock, string>> = {
  ACKNOWLEDGE: 'Not acknowledged by',
  DECIDE: 'Not decided by',
  ANSWER: 'Not answered by',
};

/** A deadline that is on record as missed, in words. */
export const missedWords = ({ clock, dueOn }: { clock: ReferralClock; dueOn: IsoDate }): string =>
  `${MISSED[clock]} ${readableDate(dueOn)}`;
