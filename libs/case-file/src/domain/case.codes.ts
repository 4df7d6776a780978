import { codeList, type CodeOf } from '#kernel';

/** Why an organisation opened a case about somebody. */
export const CASE_REASONS = codeList('case-reason', {
  DISCLOSURE: 'Somebody disclosed abuse, or staff saw or heard it',
  POLICE_INCIDENT: 'An incident that the police attended',
  OTHER_AGENCY: 'Another agency raised it',
  FORUM: 'A forum such as MARAC asked for it',
  SELF: 'The person asked for help to change',
  COURT_OR_ORDER: 'A court, an order or a licence condition',
});
export type CaseReason = CodeOf<typeof CASE_REASONS>;

/** Why a case was closed. */
export const CLOSING_REASONS = codeList('case-closing-reason', {
  WORK_COMPLETED: 'The work is done, and the risk has gone down',
  HANDED_OVER: 'Another organisation has taken it over',
  MOVED_AWAY: 'The person has moved to another area, and agencies there were told',
  NO_CONTACT: 'The person cannot be reached, and the agencies who need to know were told',
  DIED: 'The person has died',
  OPENED_IN_ERROR: 'It should not have been opened',
});
export type ClosingReason = CodeOf<typeof CLOSING_REASONS>;

/** Why a case that was closed was opened again. */
export const REOPENING_REASONS = codeList('case-reopening-reason', {
  NEW_CONCERN: 'There is a new disclosure, incident or concern',
  RETURNED: 'The person has come back',
  OTHER_AGENCY: 'Another agency or a forum asked for it',
  CLOSED_IN_ERROR: 'It should not have been closed',
});
export type ReopeningReason = CodeOf<typeof REOPENING_REASONS>;

/** What can be left open when a case is closed. */
export const WORK_KINDS = codeList('open-work', { REFERRAL: 'Referral', ACTION: 'Action' });
export type WorkKind = CodeOf<typeof WORK_KINDS>;

/**
 * The part of the person referred in the case (domain §11). The other parts of that list (survivor, child, adult at risk,
 * witness) have no place in this release: nobody but the person referred is recorded on this side.
 */
export const CASE_ROLES = codeList('case-role', {
  ALLEGED_PERPETRATOR: 'Alleged perpetrator',
  PERPETRATOR: 'Perpetrator',
  PRIMARY_PERPETRATOR: 'Primary perpetrator',
});
export type CaseRole = CodeOf<typeof CASE_ROLES>;

/** The parts that somebody can be given when a case is opened: nobody is called primary before it was screened who is. */
export const OPENING_ROLES = codeList('case-opening-role', {
  ALLEGED_PERPETRATOR: 'Alleged perpetrator',
  PERPETRATOR: 'Perpetrator',
});
export type OpeningRole = CodeOf<typeof OPENING_ROLES>;

/** What screening found about the person of a case where each of two people says that the other is the abuser (domain §13 row 1). */
export const SCREENING_FINDINGS = codeList('screening-finding', {
  PRIMARY: 'The person of this case is the primary perpetrator',
  OTHER_PRIMARY: 'The person of the other case is the primary perpetrator',
  NOT_CLEAR: 'It is not clear: both are treated as alleged',
});
export type ScreeningFinding = CodeOf<typeof SCREENING_FINDINGS>;

/** What a finding rests on. */
export const SCREENING_BASES = codeList('screening-basis', {
  HISTORY: 'The history of incidents and of who called for help',
  FEAR: 'Who is afraid, and of what',
  CONTROL: 'Who controls whom: money, movement, contact',
  INJURIES: 'Injuries, and whether they are of defence',
  SPECIALIST: 'The view of a specialist service',
  POLICE: 'What the police found',
});
export type ScreeningBasis = CodeOf<typeof SCREENING_BASES>;

/**
 * How far an account of abuse is established (domain §11). "Disclosed by the survivor" is left out on purpose: that a
 * survivor spoke puts her at risk when it is read on the side of the person referred, so it belongs to her own service.
 */
export const ALLEGATION_STATUSES = codeList('allegation-status', {
  WITNESSED: 'Witnessed by staff',
  DISCLOSED_BY_PERPETRATOR: 'The person said so themselves',
  THIRD_PARTY: 'Reported by a third party',
  ALLEGED: 'Alleged',
  ADMITTED: 'Admitted',
  CAUTIONED: 'Cautioned',
  CONVICTED: 'Convicted',
  FOUND_AS_FACT: 'Found as fact by a family court',
  ACQUITTED: 'Acquitted',
  NOT_PROVEN_NFA: 'No further action',
  WITHDRAWN: 'Withdrawn',
  COUNTER_ALLEGATION: 'Counter-allegation',
  DISPROVED: 'Disproved',
  MISATTRIBUTED: 'About somebody else',
});
export type AllegationStatus = CodeOf<typeof ALLEGATION_STATUSES>;

/** Kinds of abuse (Domestic Abuse Act 2021 section 1 and practice; domain §11). */
export const ABUSE_TYPES = codeList('abuse-type', {
  PHYSICAL: 'Physical',
  SEXUAL: 'Sexual',
  VIOLENT_THREATENING: 'Violent or threatening behaviour',
  CONTROLLING_COERCIVE: 'Controlling or coercive behaviour',
  ECONOMIC: 'Economic',
  PSYCH_EMOTIONAL: 'Psychological or emotional',
  STALKING_HARASSMENT: 'Stalking or harassment',
  NFS: 'Strangulation or suffocation',
  HBA: 'So-called honour-based abuse',
  FORCED_MARRIAGE: 'Forced marriage',
  FGM: 'Female genital mutilation',
  TECH: 'Through technology',
  POST_SEPARATION: 'After separation',
  CAPVA: 'Child or adolescent to parent',
  ANIMAL: 'Harm to animals',
  DAMAGE: 'Damage to property',
});
export type AbuseType = CodeOf<typeof ABUSE_TYPES>;

/** Who heard or saw it, by kind of work: no name of staff is stored in the account. */
export const HEARD_BY = codeList('heard-by', {
  KEYWORKER: 'Keyworker',
  NIGHT_WORKER: 'Night worker',
  OUTREACH_WORKER: 'Outreach worker',
  MANAGER: 'Manager',
  SAFEGUARDING_LEAD: 'Designated safeguarding lead',
  PRACTITIONER: 'Practitioner of a specialist service',
  POLICE_OFFICER: 'Police officer',
  OTHER_AGENCY: 'Staff of another agency',
  OTHER: 'Somebody else',
});
export type HeardBy = CodeOf<typeof HEARD_BY>;

/** How directly the account is known: the information grading that the police use, in plain words. */
export const SOURCE_GRADES = codeList('source-grade', {
  KNOWN_DIRECTLY: 'Seen or heard directly',
  CORROBORATED: 'Heard from others, and something else supports it',
  KNOWN_INDIRECTLY: 'Heard from others',
  NOT_KNOWN: 'Not known',
  SUSPECTED_FALSE: 'Suspected to be false',
});
export type SourceGrade = CodeOf<typeof SOURCE_GRADES>;

/** Why an entry is marked as a mistake. */
export const CORRECTION_REASONS = codeList('correction-reason', {
  WRONG_PERSON: 'It is about somebody else',
  FACT_WRONG: 'A fact in it is wrong',
  RECORDED_TWICE: 'It was recorded twice',
  NOT_RELEVANT: 'It should not have been recorded',
});
export type CorrectionReason = CodeOf<typeof CORRECTION_REASONS>;

/** Why a person's details are put right: what other corrections are for, as far as it can be so of details, or that something was missing. */
export const DETAILS_REASONS = codeList('details-reason', {
  FACT_WRONG: 'It was recorded wrongly',
  WRONG_PERSON: 'It is somebody else’s',
  NOT_RELEVANT: 'It should not have been recorded',
  INCOMPLETE: 'Something was missing',
});
export type DetailsReason = CodeOf<typeof DETAILS_REASONS>;

/** Who wants a person's details put right. That the person themselves did is their right (UK GDPR Article 16). */
export const RECTIFICATION_SOURCES = codeList('rectification-source', {
  PERSON: 'The person asked for it',
  REPRESENTATIVE: 'Somebody who acts for the person asked for it',
  STAFF: 'Staff noticed it',
  OTHER_AGENCY: 'Another agency pointed it out',
});
export type RectificationSource = CodeOf<typeof RECTIFICATION_SOURCES>;

/** How a corrected entry is marked: it stays in the log and is shown with its correction only. */
export const ENTRY_MARKS = codeList('entry-mark', { MISTAKE: 'Mistake' });
export type EntryMark = CodeOf<typeof ENTRY_MARKS>;

/**
 * What was found out about the survivor of the person whom a moved disclosure is really about (domain §13 row 5), before it
 * is moved. Who she is and where, her own service knows; here stands only that somebody asked.
 */
export const SAFETY_ANSWERS = codeList('safety-answer', {
  SAFE: 'Yes: the service that supports the survivor says so',
  PROTECTED: 'Not before, but what they need to be safe is in place now',
  NOBODY_KNOWN: 'No survivor is known to any service, and the police have been told',
  NOT_ASKED: 'Nobody has asked yet',
});
export type SafetyAnswer = CodeOf<typeof SAFETY_ANSWERS>;
