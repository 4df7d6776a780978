import type { RecordedEvent } from '#event-store';
import type { ReferralEvent } from '../domain/referral.events.js';

/** Columns of `referrals.register` that an event sets, by name; null empties one. */
export type RegisterChange = Readonly<Record<string, string | Date | null>>;

const NO_CLOCKS: RegisterChange = { acknowledge_by: null, decide_by: null, answer_by: null };

/** What a fact changes in the register's row of its referral. A missed deadline or a check changes nothing there. */
export function changeOf(event: RecordedEvent<ReferralEvent>): RegisterChange {
  switch (event.type) {
    case 'ReferralSubmitted': {
      const { person, urgency, clock } = event.data;
      return {
        state: 'SUBMITTED',
        submitted_at: event.occurredAt,
        person_name: person.name,
        urgency,
        acknowledge_by: clock.acknowledgeBy,
        decide_by: clock.decideBy,
      };
    }
    case 'ReferralAcknowledged':
      return { state: 'RECEIVED', acknowledge_by: null };
    case 'InformationRequested':
      return { state: 'INFO_REQUESTED', ...NO_CLOCKS, answer_by: event.data.clock.answerBy };
    case 'InformationProvided':
      return { state: 'RECEIVED', answer_by: null, decide_by: event.data.clock.decideBy };
    case 'ReferralAccepted': {
      const { start, firstContactDueOn = null, waitReviewDueOn = null } = event.data;
      const next = { start, first_contact_due_on: firstContactDueOn, wait_review_due_on: waitReviewDueOn };
      return { state: 'ACCEPTED', ...NO_CLOCKS, ...next, ended_at: event.occurredAt };
    }
    case 'ReferralDeclined':
      return { state: 'DECLINED', ...NO_CLOCKS, ended_at: event.occurredAt };
    case 'ReferralWithdrawn':
      return { state: 'WITHDRAWN', ...NO_CLOCKS, ended_at: event.occurredAt };
    default:
      return {};
  }
}
