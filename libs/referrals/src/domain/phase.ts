import type { ClockTerms } from '#kernel';
import type { ReferralState } from './code-lists/referral-codes.js';
import type { ReferralEvent } from './referral.events.js';
import type { KnownReferral } from './referral.state.js';

/** Which referral, and whom its free text is about: every event of the stream carries both. */
export interface OfReferral {
  readonly referralId: string;
  readonly personId: string;
}

/** When it was done, and by a member of which organisation: only the right side of a referral may act (mission §6.2, "who"). */
export interface Done {
  readonly at: Date;
  readonly by: string;
}

/** What the contract says about the service's clocks on that day; what holds without one where it is absent. */
export interface OnTerms {
  readonly terms?: ClockTerms | undefined;
}

/** One command of a phase: who may give it, from which states, and what it does. */
export interface StepRule<Command> {
  readonly side: 'referrer' | 'recipient' | 'either';
  /** From which states it may be given (mission §6.2). What is not listed is refused. */
  readonly from: readonly ReferralState[];
  /** The rule that says why it cannot be given now, where the state does not say it for every command alike. */
  readonly refusal: string | ((status: ReferralState) => string);
  /** The facts that it makes; throws `RuleBroken` when a rule says no. */
  readonly take: (command: Command, referral: KnownReferral, of: OfReferral) => readonly ReferralEvent[];
}

/** The commands of a phase by their type: one that is missing does not compile. */
export type StepRules<Command extends { readonly type: string }> = {
  readonly [Type in Command['type']]: StepRule<Extract<Command, { readonly type: Type }>>;
};

/** What each fact of a phase makes of a referral: one that is missing does not compile. */
export type Facts<Event extends ReferralEvent> = {
  readonly [Type in Event['type']]: (
    referral: KnownReferral,
    data: Extract<Event, { readonly type: Type }>['data'],
  ) => KnownReferral;
};

/** Where a referral is on its way, a hold set aside. */
export const standingOf = ({ status, hold }: KnownReferral): ReferralState => hold?.from ?? status;

/** Sent, and neither decided against nor over. */
export const OPEN_STATES = [
  'SUBMITTED',
  'RECEIVED',
  'INFO_REQUESTED',
  'ACCEPTED',
  'WAITLISTED',
  'CONTACTING',
  'ASSESSMENT',
  'IN_PROGRESS',
  'ON_HOLD',
  'CHALLENGED',
] as const satisfies readonly ReferralState[];

/** Sent, whatever became of it since, and no mistake: nothing follows on what is marked as recorded in error. */
export const SENT_STATES = [
  ...OPEN_STATES,
  'DECLINED',
  'WITHDRAWN',
  'COMPLETED',
  'ENDED_EARLY',
] as const satisfies readonly ReferralState[];

/** The service has taken the person on and has not finished. */
export const TAKEN_ON = [
  'ACCEPTED',
  'WAITLISTED',
  'CONTACTING',
  'ASSESSMENT',
  'IN_PROGRESS',
] as const satisfies readonly ReferralState[];
