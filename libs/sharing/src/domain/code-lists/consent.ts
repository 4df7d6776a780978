import { codeList, type CodeOf } from '#kernel';

/** Whose consent the record is about. Consent is usually not the lawful basis, and is recorded all the same (domain §0.10). */
export const CONSENT_GIVERS = codeList('consent-giver', {
  PERSON_REFERRED: 'The person referred',
  SURVIVOR: 'The survivor',
});
export type ConsentGiver = CodeOf<typeof CONSENT_GIVERS>;

export const CONSENT_RESULTS = codeList('consent-result', {
  GIVEN: 'Consent given',
  REFUSED: 'Consent refused',
  WITHDRAWN: 'Consent withdrawn',
  UNABLE: 'Asked, but not able to consent',
  NOT_SOUGHT: 'Consent not sought',
});
export type ConsentResult = CodeOf<typeof CONSENT_RESULTS>;

/** Why nobody asked (domain §7.6). */
export const CONSENT_NOT_SOUGHT_REASONS = codeList('consent-not-sought-reason', {
  RAISES_RISK: 'Asking would raise the risk of serious harm',
  PREJUDICES_CRIME_WORK: 'Asking would prejudice preventing, detecting or prosecuting a crime',
  UNJUSTIFIED_DELAY: 'Asking would cause an unjustified delay',
  NO_SAFE_CONTACT: 'There is no safe way to ask',
  NOT_THE_BASIS: 'Consent is not the basis and would not be a real choice',
});
export type ConsentNotSoughtReason = CodeOf<typeof CONSENT_NOT_SOUGHT_REASONS>;

/** Whether the person referred has been told. Not telling is never permanent by default: it has a reason and can be reviewed. */
export const PERSON_INFORMED = codeList('person-informed', {
  YES: 'Yes',
  NO: 'No',
  NOT_YET: 'Not yet',
});
export type PersonInformed = CodeOf<typeof PERSON_INFORMED>;

/** Why the person referred is not told (domain §7.6; Data Protection Act 2018 Schedules 2 and 3). */
export const NOT_INFORMED_REASONS = codeList('not-informed-reason', {
  RISK_TO_VICTIM: 'Risk to the survivor',
  RISK_TO_CHILD: 'Risk to a child',
  RISK_TO_STAFF: 'Risk to staff',
  PREJUDICE_INVESTIGATION: 'Would prejudice an investigation',
  FORUM_CONFIDENTIAL: 'The forum is confidential',
  COURT_RESTRICTION: 'A court restriction',
  VICTIM_REQUEST: 'The survivor asked',
  UNSAFE_TO_CONTACT: 'Not safe to contact now',
});
export type NotInformedReason = CodeOf<typeof NOT_INFORMED_REASONS>;
