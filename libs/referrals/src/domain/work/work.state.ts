import type { ReferralClock } from '../code-lists/referral-codes.js';
import type { Attendance } from '../code-lists/work-codes.js';
import type { Facts } from '../phase.js';
import type { KnownReferral, Work } from '../referral.state.js';
import type { WorkEvent } from './work.events.js';

/** Nobody has the work yet, and nobody has been reached. */
export const NO_WORK: Work = {
  workerId: undefined,
  attempts: 0,
  isReached: false,
  tool: undefined,
  assessment: undefined,
  riskReported: false,
  hasPlan: false,
  sessions: [],
  missedInARow: 0,
  attended: 0,
};

/** What counts as a session that the person took part in. */
const WAS_THERE: readonly Attendance[] = ['ATTENDED', 'ATTENDED_PART'];

export const workFacts: Facts<WorkEvent> = {
  CaseAllocated: (referral, { workerId }) => ({
    ...withWork(referral, { workerId }),
    due: without(referral.due, 'ALLOCATE'),
    hold: referral.hold && withoutStopped(referral.hold, 'ALLOCATE'),
  }),
  ContactAttempted: (referral, { result }) => ({
    ...withWork(referral, {
      attempts: referral.work.attempts + 1,
      isReached: referral.work.isReached || result === 'REACHED',
    }),
    status: 'CONTACTING',
    due: without(referral.due, 'FIRST_CONTACT'),
  }),
  AssessmentBegun: (referral, { tool, toolVersion, assessmentDueOn }) => ({
    ...withWork(referral, { tool: { tool, toolVersion }, assessment: undefined, riskReported: false }),
    status: 'ASSESSMENT',
    due: { ASSESS: assessmentDueOn },
  }),
  AssessmentCompleted: (referral, { result }) => ({ ...withWork(referral, { assessment: result }), due: {} }),
  PlanAgreed: (referral) => withWork(referral, { hasPlan: true }),
  InterventionStarted: (referral) => ({ ...referral, status: 'IN_PROGRESS', waitsFrom: undefined, due: {} }),
  SessionPlanned: (referral, { sessionId, number, on, feedbackDueOn }) => ({
    ...withWork(referral, { sessions: [...referral.work.sessions, { sessionId, number, on, isRecorded: false }] }),
    due: feedback(feedbackDueOn),
  }),
  SessionRescheduled: (referral, { sessionId, on, feedbackDueOn }) => ({
    ...withSession(referral, sessionId, { on }),
    due: feedback(feedbackDueOn),
  }),
  SessionRecorded: (referral, { sessionId, attendance, missedInARow, feedbackDueOn }) => ({
    ...withWork(withSession(referral, sessionId, { isRecorded: true }), {
      missedInARow,
      attended: referral.work.attended + (WAS_THERE.includes(attendance) ? 1 : 0),
    }),
    due: feedback(feedbackDueOn),
  }),
  RiskAlertRaised: (referral) => referral,
  RiskChangeReported: (referral) => withWork(referral, { riskReported: true }),
  RiskTaskRaised: (referral, { dueAt }) => ({ ...referral, riskTaskAt: dueAt }),
  RiskTaskDone: (referral) => ({ ...referral, riskTaskAt: undefined }),
};

const withWork = (referral: KnownReferral, change: Partial<Work>): KnownReferral => ({
  ...referral,
  work: { ...referral.work, ...change },
});

const withSession = (referral: KnownReferral, sessionId: string, change: Partial<Work['sessions'][number]>) =>
  withWork(referral, {
    sessions: referral.work.sessions.map((one) => (one.sessionId === sessionId ? { ...one, ...change } : one)),
  });

const feedback = (dueOn: string | undefined): KnownReferral['due'] => (dueOn === undefined ? {} : { FEEDBACK: dueOn });

type Hold = NonNullable<KnownReferral['hold']>;

/** What was done during a hold is not asked for again after it. */
const withoutStopped = (hold: Hold, ended: ReferralClock): Hold => ({
  ...hold,
  stopped: hold.stopped.filter(({ clock }) => clock !== ended),
});

function without(due: KnownReferral['due'], clock: ReferralClock): KnownReferral['due'] {
  const { [clock]: _ended, ...rest } = due;
  return rest;
}
