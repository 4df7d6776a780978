import { codeList, type CodeOf } from '#kernel';

/** Whom or what an action is about (domain §2.6). */
export const ACTION_SUBJECTS = codeList('action-subject', {
  PERPETRATOR: 'The person referred',
  VICTIM: 'The survivor',
  CHILD: 'A child',
  ADULT_AT_RISK: 'An adult at risk',
  PROFESSIONAL: 'A professional',
  PROCESS: 'How agencies work together',
});
export type ActionSubject = CodeOf<typeof ACTION_SUBJECTS>;

/** What kind of action it is (domain §11). */
export const ACTION_CATEGORIES = codeList('action-category', {
  SAFETY_PLAN: 'Safety plan',
  TARGET_HARDENING: 'Target hardening or sanctuary',
  FLAG_ADDRESS: 'Flag an address',
  CIVIL_ORDER: 'Civil order',
  CRIMINAL: 'Criminal investigation',
  BAIL_OR_LICENCE: 'Bail or licence conditions',
  PERP_REFERRAL: 'Refer to a perpetrator service',
  PERP_DISRUPT: 'Disrupt',
  PERP_HOUSING: 'Housing of the person referred',
  CHILD_REFERRAL: "Referral to children's social care",
  ADULT_SAFEGUARDING: 'Adult safeguarding',
  HEALTH: 'Health',
  SUBSTANCE: 'Drug or alcohol treatment',
  DVDS: 'Disclosure scheme (DVDS)',
  IMMIGRATION: 'Immigration',
  INFO_REQUEST: 'Find or give information',
  FLAG_FILE: 'Flag a file',
  TRANSFER: 'Transfer to another area',
  PROFESSIONAL_SAFETY: 'Safety of professionals',
  REVIEW: 'Review',
});
export type ActionCategory = CodeOf<typeof ACTION_CATEGORIES>;

/** How a completed action turned out. */
export const ACTION_OUTCOMES = codeList('action-outcome', {
  DONE: 'Done as asked',
  DONE_DIFFERENTLY: 'Done in another way',
  NO_LONGER_NEEDED: 'No longer needed',
});
export type ActionOutcome = CodeOf<typeof ACTION_OUTCOMES>;

/** Where an action stands. "Overdue" and "completed late" are not states: they follow from dates. */
export const ACTION_STATUSES = codeList('action-status', {
  RAISED: 'Waiting for the owner to accept',
  ACCEPTED: 'Accepted',
  REJECTED: 'Rejected by the owner',
  COMPLETED: 'Completed',
  NOT_ACHIEVED: 'Not achieved',
});
export type ActionStatus = CodeOf<typeof ACTION_STATUSES>;

/** The statuses in which somebody still has to do something: only these can be overdue. */
export const OPEN_STATUSES: readonly ActionStatus[] = ['RAISED', 'ACCEPTED'];
