import { daysBetween, type IsoDate } from '#kernel';
import { amended } from './amended.js';
import { code, codes, date, days, fact, organisation, text, type RecordFacts } from './facts.js';
import type { Seen, SeenReferralEvent } from './seen-events.js';
import type { SeenWorkEvent } from './seen-work-events.js';
import { changeByWork, STOPPED } from './work-as-of.js';

/** A referral as it stood. Only the date that counts at the moment is kept under `dueOn`. */
export interface ReferralAsOf {
  readonly referralId: string;
  readonly serviceId: string;
  readonly referrerOrganisationId: string;
  readonly recipientOrganisationId: string;
  readonly state: string;
  readonly startedOn: IsoDate;
  readonly submittedOn?: IsoDate | undefined;
  readonly urgency?: string | undefined;
  readonly subjectAware?: string | undefined;
  readonly reason?: string | undefined;
  readonly riskSummary?: string | undefined;
  /** What somebody has to do next: a code of `referral-clock`. */
  readonly clock?: string | undefined;
  readonly dueOn?: IsoDate | undefined;
  readonly decideBy?: IsoDate | undefined;
  readonly workingDaysLeft?: number | undefined;
  readonly decidedOn?: IsoDate | undefined;
  readonly start?: string | undefined;
  readonly expectedWait?: string | undefined;
  readonly nextOn?: IsoDate | undefined;
  readonly declineReasons: readonly string[];
  readonly barriers: readonly string[];
  readonly adjustmentsConsidered?: string | undefined;
  readonly withdrawalReason?: string | undefined;
  /** Deadlines of which the end of the day passed. */
  readonly missed: readonly string[];
}

/** Takes one event of a referral into account. */
export function seeReferral(all: readonly ReferralAsOf[], event: Seen<SeenReferralEvent>): readonly ReferralAsOf[] {
  if (event.type === 'ReferralDrafted') return [...all, drafted(event)];
  const now = all.find(({ referralId }) => referralId === event.data.referralId);
  return now ? amended(all, 'referralId', now.referralId, changeBy(event, now)) : all;
}

function drafted({ data, on }: Extract<Seen, { type: 'ReferralDrafted' }>): ReferralAsOf {
  const { referralId, serviceId, referrerOrganisationId, recipientOrganisationId } = data;
  const parties = { serviceId, referrerOrganisationId, recipientOrganisationId };
  return { referralId, ...parties, state: 'DRAFT', startedOn: on, declineReasons: [], barriers: [], missed: [] };
}

function changeBy(event: Seen<SeenReferralEvent>, now: ReferralAsOf): Partial<ReferralAsOf> {
  const { type, data, on } = event;
  switch (type) {
    case 'ReferralSubmitted': {
      const { urgency, subjectAware, reason, riskSummary, clock } = data;
      const due = { clock: 'ACKNOWLEDGE', dueOn: clock.acknowledgeBy, decideBy: clock.decideBy };
      return { state: 'SUBMITTED', submittedOn: on, urgency, subjectAware, reason, riskSummary, ...due };
    }
    case 'ReferralAcknowledged':
      return { state: 'RECEIVED', clock: 'DECIDE', dueOn: now.decideBy };
    case 'InformationRequested': {
      const { answerBy, workingDaysLeft } = data.clock;
      return { state: 'INFO_REQUESTED', clock: 'ANSWER', dueOn: answerBy, decideBy: undefined, workingDaysLeft };
    }
    case 'InformationProvided': {
      const { decideBy } = data.clock;
      return { state: 'RECEIVED', clock: 'DECIDE', dueOn: decideBy, decideBy, workingDaysLeft: undefined };
    }
    case 'ReferralAccepted': {
      const { start, expectedWait, firstContactDueOn, waitReviewDueOn } = data;
      const state = start === 'WAITING_LIST' ? 'WAITLISTED' : 'ACCEPTED';
      const decided = { state, decidedOn: on, start, expectedWait };
      return { ...STOPPED, ...decided, nextOn: firstContactDueOn ?? waitReviewDueOn };
    }
    case 'ReferralDeclined': {
      const { reasons, barriers, adjustmentsConsidered } = data;
      const decided = { state: 'DECLINED', decidedOn: on, declineReasons: reasons, barriers };
      return { ...STOPPED, ...decided, adjustmentsConsidered };
    }
    case 'ReferralWithdrawn':
      return { ...STOPPED, state: 'WITHDRAWN', decidedOn: on, withdrawalReason: data.reason };
    case 'DeadlineMissed':
      return { missed: [...now.missed, data.clock] };
    default:
      return changeByWork(event as Seen<SeenWorkEvent>);
  }
}

/** Days past the date that counts, 0 when none has passed by the end of `today`. */
export function daysOverdue({ dueOn }: { readonly dueOn?: IsoDate | undefined }, today: IsoDate): number {
  return dueOn === undefined ? 0 : Math.max(0, daysBetween(dueOn, today));
}

/** A referral as facts, with its clock judged as at `today`. */
export function referralFacts(referral: ReferralAsOf, today: IsoDate): RecordFacts {
  const overdue = daysOverdue(referral, today);
  return {
    section: 'REFERRALS',
    id: referral.referralId,
    title: [{ reference: referral.referralId, prefix: 'R' }, { service: referral.serviceId }],
    facts: [
      ...fact('State', referral.state, (state) => code('referral-state', state)),
      ...fact('Sent by', referral.referrerOrganisationId, organisation),
      ...fact('Started on', referral.submittedOn ? undefined : referral.startedOn, date),
      ...fact('Sent on', referral.submittedOn, date),
      ...fact('Urgency', referral.urgency, (one) => code('urgency', one)),
      ...clockFacts(referral, overdue),
      ...decisionFacts(referral),
      ...fact('Deadlines missed', referral.missed, (missed) => codes('referral-clock', missed)),
      ...sharedFacts(referral),
    ],
    isOverdue: overdue > 0,
  };
}

function clockFacts({ clock, dueOn, workingDaysLeft }: ReferralAsOf, overdue: number) {
  return [
    ...fact('Next to be done', clock, (one) => code('referral-clock', one)),
    ...fact('Due on', dueOn, date),
    ...fact('Time left to decide, clock stopped', workingDaysLeft, (count) => ({ count, of: 'working day' }) as const),
    ...fact('Overdue by', overdue || undefined, days),
  ];
}

function decisionFacts(referral: ReferralAsOf) {
  return [
    ...fact('Decided on', referral.decidedOn, date),
    ...fact('Starts', referral.start, (start) => code('start', start)),
    ...fact('Expected wait', referral.expectedWait, (wait) => code('expected-wait', wait)),
    ...fact('Next date', referral.nextOn, date),
    ...fact('Reasons for the decline', referral.declineReasons, (reasons) => codes('decline-reason', reasons)),
    ...fact('Barriers', referral.barriers, (barriers) => codes('barrier', barriers)),
    ...fact('Adjustments considered', referral.adjustmentsConsidered, text),
    ...fact('Reason for withdrawing', referral.withdrawalReason, (reason) => code('withdrawal-reason', reason)),
  ];
}

function sharedFacts(referral: ReferralAsOf) {
  return [
    ...fact('Does the person know', referral.subjectAware, (aware) => code('subject-awareness', aware)),
    ...fact('Reason for referral', referral.reason, text),
    ...fact('Risk summary', referral.riskSummary, text),
  ];
}
