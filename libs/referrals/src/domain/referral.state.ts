import type { IsoDate } from '#kernel';
import type { ReferralClock, ReferralState, SubjectAwareness, Urgency } from './code-lists/referral-codes.js';
import type { AssessmentResult } from './code-lists/work-codes.js';
import { endingFacts } from './ending/ending.state.js';
import { withdrawalFacts } from './ending/withdrawal.state.js';
import type { ReferralHeld } from './holding/holding.events.js';
import { holdingFacts } from './holding/holding.state.js';
import { mistakeFacts } from './mistakes/mistakes.state.js';
import type { Facts } from './phase.js';
import type { DeadlineMissed, ReferralDrafted, ReferralEvent } from './referral.events.js';
import { drafted, sendingFacts } from './sending/sending.state.js';
import { challengeFacts } from './triage/challenge.state.js';
import { triageFacts } from './triage/triage.state.js';
import { waitingFacts } from './waiting/waiting.state.js';
import type { AssessmentTool } from './work/assessment.events.js';
import { workFacts } from './work/work.state.js';

/** A deadline that is on record as missed. */
export interface Missed {
  readonly clock: ReferralClock;
  readonly dueOn: IsoDate;
  readonly dueAt?: string;
}

/** A session that was planned. */
export interface KnownSession {
  readonly sessionId: string;
  readonly number: number;
  readonly on: IsoDate;
  readonly isRecorded: boolean;
}

/** How far the work has come. */
export interface Work {
  readonly workerId: string | undefined;
  readonly attempts: number;
  readonly isReached: boolean;
  /** The instrument of the assessment that was begun last, and what that assessment found. */
  readonly tool: AssessmentTool | undefined;
  readonly assessment: AssessmentResult | undefined;
  /** A change of risk was reported since the assessment began. */
  readonly riskReported: boolean;
  readonly hasPlan: boolean;
  readonly sessions: readonly KnownSession[];
  readonly missedInARow: number;
  readonly attended: number;
}

/** A referral as far as the rules need to know it. */
export interface KnownReferral extends Readonly<ReferralDrafted['data']> {
  readonly status: ReferralState;
  readonly subjectAware: SubjectAwareness | undefined;
  readonly urgency: Urgency | undefined;
  /** The days that run now, by clock; a clock that stands still or has ended is absent. */
  readonly due: Readonly<Partial<Record<ReferralClock, IsoDate>>>;
  /** The moment, as an ISO instant, by which it is acknowledged on that day, where that is counted in hours. */
  readonly acknowledgeAt: string | undefined;
  /** The moment, as an ISO instant, by which a safeguarding lead acts on a risk that was reported as immediate. */
  readonly riskTaskAt: string | undefined;
  readonly missed: readonly Missed[];
  /** Rounds of questions asked so far. */
  readonly rounds: number;
  /** The questions of the open round. */
  readonly openQuestionIds: readonly string[];
  /** What the decision clock had left when it was stopped for questions. */
  readonly workingDaysLeft: number;
  /** The decline that stands was challenged: that happens once. */
  readonly isChallenged: boolean;
  /** While it is on hold: where it was, whose hold it is, and what the clocks had left. */
  readonly hold: Pick<ReferralHeld['data'], 'from' | 'side' | 'stopped'> | undefined;
  /** While on the waiting list: from where. */
  readonly waitsFrom: 'ACCEPTED' | 'ASSESSMENT' | undefined;
  readonly work: Work;
  /** Once it is over: where it was. */
  readonly endedFrom: ReferralState | undefined;
}

export type Referral = { readonly status: 'NONE' } | KnownReferral;

/** Before anything has happened. */
export const noReferral: Referral = { status: 'NONE' };

const FACTS: Facts<ReferralEvent> = {
  ...sendingFacts,
  ...triageFacts,
  ...challengeFacts,
  ...holdingFacts,
  ...waitingFacts,
  ...workFacts,
  ...withdrawalFacts,
  ...endingFacts,
  ...mistakeFacts,
  DeadlineMissed: (referral, { clock, dueOn, dueAt }: DeadlineMissed['data']) => ({
    ...referral,
    missed: [...referral.missed, { clock, dueOn, ...(dueAt === undefined ? {} : { dueAt }) }],
  }),
};

/** What a fact makes of a referral. A fact of a newer release changes nothing. */
export function evolveReferral(state: Referral, event: ReferralEvent): Referral {
  if (event.type === 'ReferralDrafted') return drafted(event.data);
  if (state.status === 'NONE' || !Object.hasOwn(FACTS, event.type)) return state;
  // The table is typed entry by entry; the compiler does not follow that a fact finds its own.
  const become = FACTS[event.type] as (referral: KnownReferral, data: ReferralEvent['data']) => KnownReferral;
  return become(state, event.data);
}
