import { codeList, type CodeOf } from '#kernel';

/** Why a legal hold is not needed any more. Codes alone: events about erasure stay for ever and name nobody. */
export const LIFT_REASONS = codeList('legal-hold-lifted', {
  REVIEW_ENDED: 'The review or inquiry has ended',
  PROCEEDINGS_ENDED: 'The proceedings have ended, or will not begin',
  REQUEST_ANSWERED: 'The request for access was answered',
  COMPLAINT_CLOSED: 'The complaint is closed',
  RELEASED_BY_ASKER: 'Whoever asked for the hold says in writing that it is not needed any more',
  PLACED_BY_MISTAKE: 'It was placed by mistake, or on the wrong person',
});
export type LiftReason = CodeOf<typeof LIFT_REASONS>;
