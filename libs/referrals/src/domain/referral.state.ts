import type { IsoDate } from '#kernel';
import type { ReferralClock, ReferralState, SubjectAwareness } from './code-lists/referral-codes.js';
import type { ReferralDrafted, ReferralEvent } from './referral.events.js';

/** A deadline that is on record as missed. */
export interface Missed {
  readonly clock: ReferralClock;
  readonly dueOn: IsoDate;
}

/** A referral as far as the rules need to know it. */
export interface KnownReferral extends Readonly<ReferralDrafted['data']> {
  readonly status: ReferralState;
  readonly subjectAware: SubjectAwareness | undefined;
  /** The days that run now, by clock; a clock that stands still or has ended is absent. */
  readonly due: Readonly<Partial<Record<ReferralClock, IsoDate>>>;
  readonly missed: readonly Missed[];
  /** Rounds of questions asked so far. */
  readonly rounds: number;
  /** The questions of the open round. */
  readonly openQuestionIds: readonly string[];
  /** What the decision clock had left when it was stopped. */
  readonly workingDaysLeft: number;
}

export type Referral = { readonly status: 'NONE' } | KnownReferral;

/** Before anything has happened. */
export const noReferral: Referral = { status: 'NONE' };

/** What a fact makes of a referral. A fact of a newer release changes nothing. */
export function evolveReferral(state: Referral, event: ReferralEvent): Referral {
  if (event.type === 'ReferralDrafted') return drafted(event.data);
  return state.status === 'NONE' ? state : progressed(state, event);
}

function drafted(data: ReferralDrafted['data']): KnownReferral {
  return {
    ...data,
    status: 'DRAFT',
    subjectAware: undefined,
    due: {},
    missed: [],
    rounds: 0,
    openQuestionIds: [],
    workingDaysLeft: 0,
  };
}

function progressed(state: KnownReferral, { type, data }: ReferralEvent): KnownReferral {
  switch (type) {
    case 'ReferralSubmitted': {
      const { subjectAware, clock } = data;
      return {
        ...state,
        status: 'SUBMITTED',
        subjectAware,
        due: { ACKNOWLEDGE: clock.acknowledgeBy, DECIDE: clock.decideBy },
      };
    }
    case 'ReferralAcknowledged':
      return { ...state, status: 'RECEIVED', due: decisionOnly(state) };
    case 'InformationRequested': {
      const { round, questions, clock } = data;
      const openQuestionIds = questions.map(({ questionId }) => questionId);
      const { workingDaysLeft, answerBy } = clock;
      return {
        ...state,
        status: 'INFO_REQUESTED',
        rounds: round,
        openQuestionIds,
        workingDaysLeft,
        due: { ANSWER: answerBy },
      };
    }
    case 'InformationProvided':
      return { ...state, status: 'RECEIVED', openQuestionIds: [], due: { DECIDE: data.clock.decideBy } };
    case 'ReferralAccepted':
      return { ...state, status: 'ACCEPTED', due: {} };
    case 'ReferralDeclined':
      return { ...state, status: 'DECLINED', due: {} };
    case 'ReferralWithdrawn':
      return { ...state, status: 'WITHDRAWN', due: {} };
    case 'DeadlineMissed':
      return { ...state, missed: [...state.missed, { clock: data.clock, dueOn: data.dueOn }] };
    default:
      return state;
  }
}

function decisionOnly({ due }: KnownReferral): KnownReferral['due'] {
  return due.DECIDE === undefined ? {} : { DECIDE: due.DECIDE };
}
