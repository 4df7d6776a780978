import type { RecordedEvent } from '#event-store';
import { acknowledgeAtOf, dueOf } from '../domain/holding/holding.policies.js';
import type { ReferralEvent } from '../domain/referral.events.js';
import { ACKNOWLEDGE_AT, CLOCK_COLUMNS, RISK_TASK_AT, runningOnly } from './clock-columns.js';
import { changeOfWork } from './work-change.js';

/** Columns of `referrals.register` that an event sets, by name; null empties one. */
export type RegisterChange = Readonly<Record<string, string | number | Date | null>>;

const NO_CLOCKS: RegisterChange = runningOnly({});

/** What a fact changes in the register's row of its referral. A missed deadline or a check changes nothing there. */
export function changeOf(event: RecordedEvent<ReferralEvent>): RegisterChange {
  const ended = { ...NO_CLOCKS, hold_side: null, ended_at: event.occurredAt };
  switch (event.type) {
    case 'ReferralSubmitted': {
      const { person, urgency, clock } = event.data;
      return {
        state: 'SUBMITTED',
        submitted_at: event.occurredAt,
        person_name: person.name,
        urgency,
        ...runningOnly({ ACKNOWLEDGE: clock.acknowledgeBy, DECIDE: clock.decideBy }, clock.acknowledgeAt),
      };
    }
    case 'ReferralAcknowledged':
      return { state: 'RECEIVED', [CLOCK_COLUMNS.ACKNOWLEDGE]: null, [ACKNOWLEDGE_AT]: null };
    case 'InformationRequested':
      return { state: 'INFO_REQUESTED', ...runningOnly({ ANSWER: event.data.clock.answerBy }) };
    case 'InformationProvided':
      return { state: 'RECEIVED', ...runningOnly({ DECIDE: event.data.clock.decideBy }) };
    case 'ReferralAccepted': {
      const { start, firstContactDueOn, waitReviewDueOn, expectedWait = null } = event.data;
      const state = start === 'NOW' ? 'ACCEPTED' : 'WAITLISTED';
      const due = { ALLOCATE: firstContactDueOn, FIRST_CONTACT: firstContactDueOn, REVIEW_WAIT: waitReviewDueOn };
      return { state, start, expected_wait: expectedWait, ...runningOnly(due), ended_at: event.occurredAt };
    }
    case 'ReferralDeclined':
      return { state: 'DECLINED', ...ended };
    case 'DeclineChallenged':
      return { state: 'CHALLENGED', ...runningOnly({ REVIEW_CHALLENGE: event.data.reviewDueOn }) };
    case 'ChallengeUpheld':
      // An earlier yes, before an assessment found otherwise, counts no longer: what is held now waits for a decision.
      return { state: 'RECEIVED', start: null, ...runningOnly({ DECIDE: event.data.decideBy }), ended_at: null };
    case 'ChallengeDismissed':
      return { state: 'DECLINED', ...ended };
    case 'ReferralHeld': {
      const { side, reviewDueOn } = event.data;
      return { state: 'ON_HOLD', hold_side: side, ...runningOnly({ REVIEW_HOLD: reviewDueOn }) };
    }
    case 'ReferralResumed':
      return { state: event.data.to, hold_side: null, ...runningOnly(dueOf(event.data.restarted)) };
    case 'ReferralWithdrawn':
      return { state: 'WITHDRAWN', ...ended };
    case 'InterventionCompleted':
      return { state: 'COMPLETED', ...ended, risk_holder_id: event.data.riskHolderId };
    case 'InterventionEnded':
      return { state: 'ENDED_EARLY', ...ended, ...runningOnly({ REFER_ONWARD: event.data.onwardDueOn }) };
    case 'OnwardReferralLinked':
      return NO_CLOCKS;
    case 'ReferralReopened':
      return {
        state: event.data.to,
        ...runningOnly(dueOf(event.data.running), acknowledgeAtOf(event.data.running)),
        ended_at: null,
      };
    case 'ReferralCorrected':
      return event.data.part === 'NAME' ? { person_name: event.data.text } : {};
    case 'RiskTaskRaised':
      return { [RISK_TASK_AT]: event.data.dueAt };
    case 'RiskTaskDone':
      return { [RISK_TASK_AT]: null };
    case 'ReferralMarkedInError':
      return { state: 'MARKED_IN_ERROR', ...ended, [RISK_TASK_AT]: null };
    default:
      return changeOfWork(event);
  }
}
