import type { OpenAction } from '#forums';
import type { IsoDate } from '#kernel';
import type { ReferralClockRow } from '#referrals';

/** What each clock of a referral waits for. */
const AWAITED = {
  ACKNOWLEDGE: 'acknowledgement',
  DECIDE: 'decision',
  ANSWER: 'answers',
  REVIEW_CHALLENGE: 'review',
  REVIEW_HOLD: 'hold',
  REVIEW_WAIT: 'wait',
  ALLOCATE: 'allocation',
  FIRST_CONTACT: 'contact',
  ASSESS: 'assessment',
  FEEDBACK: 'session',
  REFER_ONWARD: 'onward',
  ACT_ON_RISK: 'risk',
} as const satisfies Readonly<Record<ReferralClockRow['clock'], string>>;

/** What a clock waits for: a step with a referral, or one of the last two with an action of a forum. A member waits for a colleague's. */
export type Awaited = (typeof AWAITED)[keyof typeof AWAITED] | 'review-by-a-colleague' | 'acceptance' | 'completion';

/** Something that somebody has to do by a day, as the member's organisation sees it. */
export interface OpenClock {
  readonly kind: 'referral' | 'action';
  readonly id: string;
  readonly reference: string;
  readonly personName: string;
  /** What has to be done, for an action. */
  readonly what?: string;
  readonly awaited: Awaited;
  /** Whose turn it is. */
  readonly turn: 'ours' | 'theirs';
  /** What the other side is called: the service, the referrer, or the owner of an action. */
  readonly otherSide: string;
  readonly urgent: boolean;
  readonly dueOn: IsoDate;
  /** On that day by this moment, as an ISO instant, where hours are counted. */
  readonly dueAt?: string;
  /** That moment has passed, though its day may not have. */
  readonly momentPassed?: true;
  /** Whole hours until that moment, where there are fewer than a working day has. */
  readonly hoursLeft?: number;
}

/** What services and organisations are called, by id. */
export interface PublicNames {
  readonly organisations: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
}

/** The same with the names of persons, which only a logged read may give. */
export interface Names extends PublicNames {
  readonly persons: ReadonlyMap<string, string>;
}

/** Who looks at a clock: somebody of one of its sides. */
export interface Looking {
  readonly side: 'referrer' | 'recipient';
  readonly memberId: string;
  readonly now: Date;
}

/**
 * The clock of a referral, seen from one of its sides. Who declined cannot review that, though their organisation has to: for
 * them it waits for a colleague.
 */
export function clockOfReferral(
  row: ReferralClockRow,
  { side, memberId, now }: Looking,
  names: PublicNames,
): OpenClock {
  const { referralId: id, reference, personName, clock, urgency, dueOn } = row;
  const otherSide =
    side === 'referrer'
      ? (names.services.get(row.serviceId) ?? 'the service')
      : (names.organisations.get(row.referrerOrganisationId) ?? 'the referrer');
  const isOwnDecline = side === 'recipient' && row.declinedBy === memberId;
  const awaited = isOwnDecline && clock === 'REVIEW_CHALLENGE' ? 'review-by-a-colleague' : AWAITED[clock];
  const turn = row.waitsOn === side && awaited !== 'review-by-a-colleague' ? 'ours' : 'theirs';
  const urgent = urgency === 'URGENT' || clock === 'ACT_ON_RISK';
  const base = { kind: 'referral', id, reference, personName, awaited, turn, otherSide, urgent, dueOn } as const;
  return { ...base, ...momentOf(row.dueAt, now) };
}

/** Where fewer hours are left than a working day has, days say nothing, and the hours count. */
const WORKING_DAY_HOURS = 8;
const HOUR_MS = 3_600_000;

function momentOf(dueAt: string | null, now: Date): Pick<OpenClock, 'dueAt' | 'momentPassed' | 'hoursLeft'> {
  if (dueAt === null) return {};
  const left = Date.parse(dueAt) - now.getTime();
  if (left < 0) return { dueAt, momentPassed: true };
  return { dueAt, ...(left < WORKING_DAY_HOURS * HOUR_MS ? { hoursLeft: Math.floor(left / HOUR_MS) } : {}) };
}

/** Whether something is to be done on this day: by its end, or within the next hours, also where those reach into the night. */
export const isForToday = ({ dueOn, hoursLeft }: OpenClock, today: IsoDate): boolean =>
  dueOn === today || hoursLeft !== undefined;

/** Whether what a clock waits for has not been done in time. */
export const isLate = ({ dueOn, momentPassed }: OpenClock, today: IsoDate): boolean =>
  dueOn < today || momentPassed === true;

/** The clock of an action, ours to do or raised by us. */
export function clockOfAction(action: OpenAction, turn: 'ours' | 'theirs', names: Names): OpenClock {
  const { actionId: id, reference, what, status, dueOn } = action;
  const other = turn === 'ours' ? action.raisedByOrganisationId : action.ownerOrganisationId;
  const otherSide = names.organisations.get(other) ?? 'the other organisation';
  const personName = names.persons.get(action.personId) ?? 'the person referred';
  const awaited = status === 'RAISED' ? 'acceptance' : 'completion';
  return { kind: 'action', id, reference, personName, what, awaited, turn, otherSide, urgent: false, dueOn };
}
