import { codeList, type CodeOf } from '#kernel';

/** The answer to "do we share?". Not sharing is a decision like any other and is recorded with the same care (domain §7.5). */
export const SHARING_DECISIONS = codeList('sharing-decision', {
  SHARE: 'Share',
  PARTIAL: 'Share in part',
  DO_NOT_SHARE: 'Do not share',
  DEFER: 'Decide later',
});
export type SharingDecision = CodeOf<typeof SHARING_DECISIONS>;

export const SHARING_PURPOSES = codeList('sharing-purpose', {
  REFERRAL_TO_SERVICE: 'Referral to a service',
  FORUM_REFERRAL: 'Referral to a multi-agency forum',
  RISK_MANAGEMENT: 'Managing the risk of harm',
  SAFETY_PLANNING: 'Planning for safety',
  CRIME_PREVENTION: 'Preventing or detecting crime',
  CHILD_SAFEGUARDING: 'Safeguarding a child',
  ADULT_SAFEGUARDING: 'Safeguarding an adult at risk',
  HOUSING_MANAGEMENT: 'Housing that keeps others safe',
  REVIEW_OR_AUDIT: 'Review or audit',
});
export type SharingPurpose = CodeOf<typeof SHARING_PURPOSES>;

/** Who at the recipient is meant to read it: need to know is a role, not an organisation. */
export const RECIPIENT_ROLES = codeList('recipient-role', {
  SERVICE_INTAKE: 'Intake team of a service',
  CASE_MANAGER: 'Case manager or practitioner',
  SAFEGUARDING_LEAD: 'Designated safeguarding lead',
  FORUM_MEMBERS: 'Members of a forum',
  FORUM_COORDINATOR: 'Coordinator of a forum',
  OFFICER: 'Police or probation officer in the case',
  SOCIAL_WORKER: 'Social worker',
  HOUSING_OFFICER: 'Housing officer',
});
export type RecipientRole = CodeOf<typeof RECIPIENT_ROLES>;

export const RELEASE_METHODS = codeList('release-method', {
  SIGHTLINE: 'In Sightline',
  MEETING: 'At a meeting',
  SECURE_EMAIL: 'Secure email',
  TELEPHONE: 'Telephone',
  IN_PERSON: 'In person',
});
export type ReleaseMethod = CodeOf<typeof RELEASE_METHODS>;
