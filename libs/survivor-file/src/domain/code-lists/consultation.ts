import { codeList, type CodeOf } from '#kernel';

/** Why somebody who is not an advocate of the file has to look into it. */
export const CONSULTATION_REASONS = codeList('consultation-reason', {
  LISTING: 'To list the case for a meeting',
  IMMEDIATE_SAFETY: 'Somebody is in danger now',
  SAFETY_INCIDENT: 'A safety incident is being dealt with',
  RIGHTS_REQUEST: 'The survivor asked for their information',
  OVERSIGHT: 'A complaint or a review',
});
export type ConsultationReason = CodeOf<typeof CONSULTATION_REASONS>;
