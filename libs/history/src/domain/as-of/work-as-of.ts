import type { IsoDate } from '#kernel';
import type { ReferralAsOf } from './referrals-as-of.js';
import type { Seen } from './seen-events.js';
import type { SeenWorkEvent } from './seen-work-events.js';

/** No date counts at the moment. */
export const STOPPED = {
  ...{ clock: undefined, dueOn: undefined, decideBy: undefined },
  ...{ workingDaysLeft: undefined, nextOn: undefined },
};

/** A "no" that was found not to stand: nothing of it counts any more. */
const UNDECIDED = { decidedOn: undefined, declineReasons: [], barriers: [], adjustmentsConsidered: undefined };

/** What changes of a referral by an event after its decision. */
export function changeByWork({ type, data }: Seen<SeenWorkEvent>): Partial<ReferralAsOf> {
  switch (type) {
    case 'DeclineChallenged':
      return { state: 'CHALLENGED', ...awaits('REVIEW_CHALLENGE', data.reviewDueOn) };
    case 'ChallengeUpheld':
      return { state: 'RECEIVED', ...UNDECIDED, ...awaits('DECIDE', data.decideBy) };
    case 'ChallengeDismissed':
      return { state: 'DECLINED', ...STOPPED };
    case 'ReferralHeld':
      return { state: 'ON_HOLD', ...awaits('REVIEW_HOLD', data.reviewDueOn) };
    case 'ReferralResumed':
      return { state: data.to, ...nearestOf(data.restarted) };
    case 'ReferralReopened':
      return { state: data.to, ...nearestOf(data.running) };
    case 'ReferralWaitlisted':
    case 'WaitingListReviewed':
      return { state: 'WAITLISTED', expectedWait: data.expectedWait, ...awaits('REVIEW_WAIT', data.reviewDueOn) };
    case 'ReferralReady':
      return { state: data.to, ...awaits('FIRST_CONTACT', data.firstContactDueOn) };
    case 'ContactAttempted':
      return { state: 'CONTACTING', ...STOPPED };
    case 'AssessmentBegun':
      return { state: 'ASSESSMENT', ...awaits('ASSESS', data.assessmentDueOn) };
    case 'InterventionStarted':
      return { state: 'IN_PROGRESS', ...STOPPED };
    case 'SessionPlanned':
    case 'SessionRescheduled':
    case 'SessionRecorded':
      return awaits('FEEDBACK', data.feedbackDueOn);
    case 'InterventionCompleted':
      return { state: 'COMPLETED', ...STOPPED };
    case 'InterventionEnded':
      return { state: 'ENDED_EARLY', ...awaits('REFER_ONWARD', data.onwardDueOn) };
    case 'AssessmentCompleted':
    case 'OnwardReferralLinked':
      return STOPPED;
    case 'ReferralMarkedInError':
      return { state: 'MARKED_IN_ERROR', ...STOPPED };
    default:
      return {};
  }
}

/** One thing has to be done by its day, where it has one, and nothing else. */
function awaits(clock: string, dueOn: IsoDate | undefined): Partial<ReferralAsOf> {
  if (dueOn === undefined) return STOPPED;
  return { ...STOPPED, clock, dueOn, ...(clock === 'DECIDE' && { decideBy: dueOn }) };
}

/** Of clocks that run again, the one whose day comes first. */
function nearestOf(running: readonly { readonly clock: string; readonly dueOn: IsoDate }[]): Partial<ReferralAsOf> {
  const [first] = [...running].sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return first ? awaits(first.clock, first.dueOn) : STOPPED;
}
