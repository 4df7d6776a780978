import { londonInstant } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { PAST } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aReferral } from '../referral.examples.js';
import type { SessionRecorded } from '../referral.events.js';
import { aWork, KEYWORKER_ID, SESSION_ID } from '../work.examples.js';

const given = deciderSpec(referralDecider);
const { planSession, reschedule, recordSession, reportRisk } = aCommand;
const second = '8b3e5d1a-7c4f-5a96-8d2e-6f1b9c4a3e31';
const planned = [...PAST.IN_PROGRESS, aWork.sessionPlanned()];
const missed = { attendance: 'MISSED', missedInARow: 1 } as const;

describe('A session', () => {
  it('is arranged, and what came of it is due two working days after it', () =>
    given(...PAST.IN_PROGRESS)
      .when(planSession)
      .then(aWork.sessionPlanned()));
  it('is not arranged for a day that is over', () =>
    given(...PAST.IN_PROGRESS)
      .when({ ...planSession, on: '2025-04-13' })
      .thenRule('session-day-is-over'));
  it('is numbered, and the earliest one is due', () =>
    given(...planned)
      .when({ ...planSession, sessionId: second, on: '2025-04-21' })
      .then(aWork.sessionPlanned({ sessionId: second, number: 2, on: '2025-04-21' })));
  it('moved to another day stays the same session, with who asked and why', () =>
    given(...planned)
      .when(reschedule)
      .then(aWork.sessionRescheduled()));
  it('is not moved to a day that is over', () =>
    given(...planned)
      .when({ ...reschedule, on: '2025-04-11' })
      .thenRule('session-day-is-over'));
  it('is recorded with who was there', () =>
    given(...planned)
      .when(recordSession)
      .then(aWork.sessionRecorded()));
  it('is recorded once, and not moved after that', () => {
    given(...planned, aWork.sessionRecorded())
      .when(recordSession)
      .thenRule('session-recorded-already');
    given(...planned, aWork.sessionRecorded())
      .when(reschedule)
      .thenRule('session-recorded-already');
  });
  it('is not recorded before its day', () =>
    given(...PAST.IN_PROGRESS, aWork.sessionPlanned({ on: '2025-04-15' }))
      .when(recordSession)
      .thenRule('day-not-come-yet'));
  it('that nobody recorded goes on record as missed feedback', () =>
    given(...planned)
      .when({ ...recordSession, at: londonInstant('2025-04-17', '09:00') })
      .then(aReferral.deadlineMissed({ clock: 'FEEDBACK', dueOn: '2025-04-16' }), aWork.sessionRecorded()));
  it('leaves the next one due', () => {
    const next = aWork.sessionPlanned({ sessionId: second, number: 2, on: '2025-04-21' });
    given(...planned, next)
      .when(recordSession)
      .then(aWork.sessionRecorded({ feedbackDueOn: '2025-04-24' }));
  });
});

describe('Missing sessions', () => {
  const after = (...before: SessionRecorded[]) => given(...PAST.IN_PROGRESS, ...before, aWork.sessionPlanned());
  const first = (data: Partial<SessionRecorded['data']>) => aWork.sessionRecorded({ sessionId: second, ...data });

  it('once raises nothing', () =>
    after()
      .when({ ...recordSession, attendance: 'MISSED' })
      .then(aWork.sessionRecorded(missed)));
  it('twice without a word raises an alert', () =>
    after(first(missed))
      .when({ ...recordSession, attendance: 'MISSED' })
      .then(aWork.sessionRecorded({ ...missed, missedInARow: 2 }), aWork.riskAlert()));
  it('goes on counting over a session that the service cancelled', () => {
    const cancelled = first({ attendance: 'CANCELLED_BY_SERVICE', missedInARow: 1 });
    after(first(missed), cancelled)
      .when({ ...recordSession, attendance: 'MISSED' })
      .then(aWork.sessionRecorded({ ...missed, missedInARow: 2 }), aWork.riskAlert());
    after(first(missed))
      .when({ ...recordSession, attendance: 'CANCELLED_BY_SERVICE' })
      .then(aWork.sessionRecorded({ attendance: 'CANCELLED_BY_SERVICE', missedInARow: 1 }));
  });
  it.each(['ATTENDED', 'EXCUSED'] as const)('ends its row with one that was %s', (attendance) =>
    after(first(missed), first({ attendance, missedInARow: 0 }))
      .when({ ...recordSession, attendance: 'MISSED' })
      .then(aWork.sessionRecorded(missed)),
  );
});

describe('Reporting a changed risk', () => {
  it('tells named members, who have four hours when somebody may be in danger', () =>
    given(...PAST.IN_PROGRESS)
      .when(reportRisk)
      .then(aWork.riskReported(), aWork.riskTaskRaised()));
  it('gives the day when it is for today, and nothing when it can wait', () => {
    given(...PAST.SUBMITTED)
      .when({ ...reportRisk, at: londonInstant('2025-04-11', '10:00'), urgency: 'TODAY' })
      .then(aWork.riskReported({ urgency: 'TODAY', actBy: '2025-04-11T22:59:00.000Z' }));
    const { actBy: _, ...data } = aWork.riskReported({ urgency: 'ROUTINE' }).data;
    given(...PAST.ON_HOLD)
      .when({ ...reportRisk, urgency: 'ROUTINE' })
      .then({ type: 'RiskChangeReported', data });
  });
  it('names somebody, and only members of the two sides', () => {
    given(...PAST.IN_PROGRESS)
      .when({ ...reportRisk, recipients: [] })
      .thenRule('risk-change-needs-recipient');
    given(...PAST.IN_PROGRESS)
      .when({ ...reportRisk, recipients: [{ memberId: KEYWORKER_ID, organisationId: SESSION_ID }] })
      .thenRule('risk-change-recipient-has-no-part');
  });
});
