import { codeList, type CodeOf } from '#kernel';

/** The kinds of "no" a service can give (mission §6.2, first level): what a commissioner counts. */
export const DECLINE_GROUPS = codeList('decline-group', {
  ELIGIBILITY: 'Does not meet a published criterion',
  CAPACITY: 'No capacity',
  AREA: 'Area or local connection',
  RISK: 'Risk cannot be managed safely',
  CONFLICT: 'Conflict with someone known to the service',
  READINESS: 'Engagement or readiness',
  TIMING: 'Timing',
  DUPLICATE: 'Duplicate or already open elsewhere',
  INFORMATION: 'Not enough information after asking',
  LEGAL: 'Consent or legal basis',
  ALTERNATIVE: 'Better alternative found',
  CLOSED: 'Service closed',
});
export type DeclineGroup = CodeOf<typeof DECLINE_GROUPS>;

/**
 * The reasons themselves (second level). There is deliberately one code for a conflict and none that says with whom:
 * the referrer's record must not learn from a decline that a survivor uses the same service.
 */
export const DECLINE_REASONS = codeList('decline-reason', {
  ELIGIBILITY_CRITERION: 'A published criterion is not met',
  CAPACITY_NONE: 'No place available',
  CAPACITY_LIST_CLOSED: 'Waiting list closed',
  CAPACITY_NO_SUITABLE_SLOT: 'No suitable slot',
  AREA_NOT_COVERED: 'Lives outside the area',
  AREA_LOCAL_CONNECTION: 'No local connection',
  RISK_NOT_MANAGEABLE: 'The service cannot manage the risk safely',
  CONFLICT_KNOWN_TO_SERVICE: 'Conflict with someone known to the service',
  READINESS_ENGAGEMENT: 'Did not engage with the service',
  READINESS_NOT_READY: 'Not ready for this work yet',
  TIMING_TOO_EARLY: 'Too early',
  TIMING_TOO_LATE: 'Too late',
  DUPLICATE_OPEN_HERE: 'Already open with this service',
  DUPLICATE_OPEN_ELSEWHERE: 'Already open with another service',
  INFORMATION_INSUFFICIENT: 'Not enough information after asking for it',
  LEGAL_CONSENT: 'Consent missing or withdrawn',
  LEGAL_BASIS: 'No lawful basis to work with the referral',
  ALTERNATIVE_FOUND: 'A better alternative has been found',
  CLOSED_SERVICE: 'The service is closed or paused',
});
export type DeclineReason = CodeOf<typeof DECLINE_REASONS>;

const GROUP_OF: Readonly<Record<DeclineReason, DeclineGroup>> = {
  ELIGIBILITY_CRITERION: 'ELIGIBILITY',
  CAPACITY_NONE: 'CAPACITY',
  CAPACITY_LIST_CLOSED: 'CAPACITY',
  CAPACITY_NO_SUITABLE_SLOT: 'CAPACITY',
  AREA_NOT_COVERED: 'AREA',
  AREA_LOCAL_CONNECTION: 'AREA',
  RISK_NOT_MANAGEABLE: 'RISK',
  CONFLICT_KNOWN_TO_SERVICE: 'CONFLICT',
  READINESS_ENGAGEMENT: 'READINESS',
  READINESS_NOT_READY: 'READINESS',
  TIMING_TOO_EARLY: 'TIMING',
  TIMING_TOO_LATE: 'TIMING',
  DUPLICATE_OPEN_HERE: 'DUPLICATE',
  DUPLICATE_OPEN_ELSEWHERE: 'DUPLICATE',
  INFORMATION_INSUFFICIENT: 'INFORMATION',
  LEGAL_CONSENT: 'LEGAL',
  LEGAL_BASIS: 'LEGAL',
  ALTERNATIVE_FOUND: 'ALTERNATIVE',
  CLOSED_SERVICE: 'CLOSED',
};

/** The group that a reason belongs to. */
export const declineGroupOf = (reason: DeclineReason): DeclineGroup => GROUP_OF[reason];
