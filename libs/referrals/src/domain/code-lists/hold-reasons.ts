import { codeList, type CodeOf } from '#kernel';

/** Why work with a referral stands still for a while. */
export const HOLD_REASONS = codeList('hold-reason', {
  PERSON_UNWELL: 'The person is unwell or in hospital',
  PERSON_IN_CUSTODY: 'The person is in custody',
  PERSON_AWAY: 'The person is away for a while',
  PERSON_CIRCUMSTANCES: 'Work, caring or a crisis comes first',
  SAFETY: 'Going on now would not be safe',
  PROCEEDINGS: 'Court or police proceedings must come first',
  SERVICE_STAFFING: 'The service has nobody to do it at the moment',
  ARRANGING_ADJUSTMENT: 'An adjustment is being arranged',
});
export type HoldReason = CodeOf<typeof HOLD_REASONS>;
