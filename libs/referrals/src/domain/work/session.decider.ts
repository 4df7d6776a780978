import { londonDate, RuleBroken, type IsoDate } from '#kernel';
import type { Attendance } from '../code-lists/work-codes.js';
import { feedbackDueOn } from '../decision-clock.policies.js';
import type { OfReferral, StepRules } from '../phase.js';
import type { KnownReferral, KnownSession } from '../referral.state.js';
import type { SessionCommand } from './session.commands.js';
import type { SessionEvent } from './session.events.js';

/** Sessions missed one after the other that raise an alert (mission §6.2). */
const MISSES_THAT_ALERT = 2;

/** Sessions: arranged, moved to another day, and what came of them. */
export const sessionRules: StepRules<SessionCommand> = {
  PlanSession: {
    side: 'recipient',
    from: ['IN_PROGRESS'],
    refusal: 'referral-not-in-progress',
    take: ({ at, sessionId, on, time, form }, { work }, of) => {
      if (on < londonDate(at)) throw new RuleBroken('session-day-is-over');
      const number = work.sessions.length + 1;
      const sessions = [...work.sessions, { sessionId, number, on, isRecorded: false }];
      const data = { ...of, sessionId, number, on, at: time, form, ...nextFeedback(sessions) };
      return [{ type: 'SessionPlanned', data }];
    },
  },
  RescheduleSession: {
    side: 'recipient',
    from: ['IN_PROGRESS'],
    refusal: 'referral-not-in-progress',
    take: ({ at, sessionId, on, time, askedBy, reason }, referral, of) => {
      const { number, on: previousOn } = openSession(referral, sessionId);
      if (on < londonDate(at)) throw new RuleBroken('session-day-is-over');
      const feedback = nextFeedback(changed(referral, sessionId, { on }));
      const data = { ...of, sessionId, number, previousOn, on, at: time, askedBy, reason, ...feedback };
      return [{ type: 'SessionRescheduled', data }];
    },
  },
  RecordSession: {
    side: 'recipient',
    from: ['IN_PROGRESS'],
    refusal: 'referral-not-in-progress',
    take: ({ at, sessionId, attendance }, referral, of) => {
      const { number, on } = openSession(referral, sessionId);
      if (on > londonDate(at)) throw new RuleBroken('day-not-come-yet');
      const missedInARow = missesAfter(referral.work.missedInARow, attendance);
      const feedback = nextFeedback(changed(referral, sessionId, { isRecorded: true }));
      const data = { ...of, sessionId, number, on, attendance, missedInARow, ...feedback };
      return [{ type: 'SessionRecorded', data }, ...alerts(missedInARow, attendance, of)];
    },
  },
};

function openSession({ work }: KnownReferral, sessionId: string): KnownSession {
  const session = work.sessions.find((one) => one.sessionId === sessionId);
  if (session === undefined) throw new RuleBroken('session-not-found');
  if (session.isRecorded) throw new RuleBroken('session-recorded-already');
  return session;
}

const changed = ({ work }: KnownReferral, sessionId: string, change: Partial<KnownSession>): readonly KnownSession[] =>
  work.sessions.map((session) => (session.sessionId === sessionId ? { ...session, ...change } : session));

function nextFeedback(sessions: readonly KnownSession[]): { readonly feedbackDueOn?: IsoDate } {
  const [earliest] = sessions.flatMap(({ on, isRecorded }) => (isRecorded ? [] : [on])).sort();
  return earliest === undefined ? {} : { feedbackDueOn: feedbackDueOn(earliest) };
}

/** A session that the service cancelled says nothing about the person; one that was excused ends the row. */
function missesAfter(before: number, attendance: Attendance): number {
  if (attendance === 'MISSED') return before + 1;
  return attendance === 'CANCELLED_BY_SERVICE' ? before : 0;
}

function alerts(missedInARow: number, attendance: Attendance, of: OfReferral): readonly SessionEvent[] {
  if (attendance !== 'MISSED' || missedInARow < MISSES_THAT_ALERT) return [];
  return [{ type: 'RiskAlertRaised', data: { ...of, cause: 'SESSIONS_MISSED', missedInARow } }];
}
