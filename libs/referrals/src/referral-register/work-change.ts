import type { RecordedEvent } from '#event-store';
import type { ReferralEvent } from '../domain/referral.events.js';
import { CLOCK_COLUMNS, runningOnly } from './clock-columns.js';
import type { RegisterChange } from './register-change.js';

/** What a fact between a yes and the end of the work changes in the register's row. */
export function changeOfWork(event: RecordedEvent<ReferralEvent>): RegisterChange {
  switch (event.type) {
    case 'ReferralWaitlisted': {
      const { riskHolderId, expectedWait, reviewDueOn } = event.data;
      return {
        state: 'WAITLISTED',
        ...waits(riskHolderId, expectedWait),
        ...runningOnly({ REVIEW_WAIT: reviewDueOn }),
      };
    }
    case 'WaitingListReviewed': {
      const { riskHolderId, expectedWait, reviewDueOn } = event.data;
      return { ...waits(riskHolderId, expectedWait), [CLOCK_COLUMNS.REVIEW_WAIT]: reviewDueOn };
    }
    case 'ReferralReady':
      return { state: event.data.to, ...runningOnly({ FIRST_CONTACT: event.data.firstContactDueOn }) };
    case 'CaseAllocated':
      return { worker_id: event.data.workerId, [CLOCK_COLUMNS.ALLOCATE]: null };
    case 'ContactAttempted': {
      const { attempt, on } = event.data;
      return {
        state: 'CONTACTING',
        contact_attempts: attempt,
        last_contact_on: on,
        [CLOCK_COLUMNS.FIRST_CONTACT]: null,
      };
    }
    case 'AssessmentBegun':
      return { state: 'ASSESSMENT', ...runningOnly({ ASSESS: event.data.assessmentDueOn }) };
    case 'AssessmentCompleted':
      return runningOnly({});
    case 'InterventionStarted':
      return { state: 'IN_PROGRESS', ...runningOnly({}) };
    case 'SessionPlanned':
    case 'SessionRescheduled':
      return runningOnly({ FEEDBACK: event.data.feedbackDueOn });
    case 'SessionRecorded':
      return { last_contact_on: event.data.on, ...runningOnly({ FEEDBACK: event.data.feedbackDueOn }) };
    default:
      return {};
  }
}

const waits = (riskHolderId: string, expectedWait: string): RegisterChange => ({
  risk_holder_id: riskHolderId,
  expected_wait: expectedWait,
});
