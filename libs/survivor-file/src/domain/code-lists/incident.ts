import { codeList, type CodeOf } from '#kernel';

/** How the person referred came to know, as far as is known now. */
export const INCIDENT_SOURCES = codeList('incident-source', {
  LETTER: 'A letter or an email',
  SHARED_SYSTEM: 'A system or portal that others can open',
  SCREEN: 'A screen or a printed page that was seen',
  COURT_BUNDLE: 'Papers of a court',
  TOLD: 'Somebody told them',
  NOT_KNOWN: 'Not known yet',
});
export type IncidentSource = CodeOf<typeof INCIDENT_SOURCES>;

/** What gave the address away, as found afterwards. */
export const EMITTING_SYSTEMS = codeList('emitting-system', {
  SIGHTLINE: 'Sightline',
  CASE_SYSTEM: 'A case management system of an agency',
  MAIL: 'Letters or email of an agency',
  PORTAL: 'A portal or shared folder',
  COURT: 'Papers of a court or of a lawyer',
  PAPER_OR_SCREEN: 'A printed page, or a screen that was seen',
  PERSON: 'A person who told it',
  NOT_FOUND: 'It cannot be found out',
});
export type EmittingSystem = CodeOf<typeof EMITTING_SYSTEMS>;

/** Why an incident is closed as not confirmed. Nothing of what was checked: that is said in words, which are sealed. */
export const NOT_CONFIRMED_REASONS = codeList('incident-not-confirmed', {
  NOT_SEEN: 'It was checked, and the place was not seen',
  OTHER_PLACE: 'What was seen was no place of this survivor',
  OTHER_SURVIVOR: 'It is about somebody else, and not about this survivor',
  MISTAKE: 'It was raised by mistake',
});
export type NotConfirmedReason = CodeOf<typeof NOT_CONFIRMED_REASONS>;

/** What has to be done when the person referred sees where a survivor is, safety first (domain §13, case 9). */
export const SAFETY_STEPS = codeList('safety-step', {
  TELL_SURVIVOR: 'Tell the survivor by a safe way and agree what to do now',
  TELL_POLICE: 'Tell the police',
  MARK_ADDRESS: 'Mark the address as compromised',
  CHECK_WAYS:
    'Ask the survivor which ways to reach them are still safe; until then nothing is sent by those said before',
  FIND_SOURCE: 'Find what gave the address away',
  BLOCK_SOURCE: 'Stop it from giving away anything more',
  REVIEW_SENT: 'Go through everything that was sent',
  REPORT_BREACH: 'Report the breach to the Information Commissioner, if there is a risk',
});
export type SafetyStep = CodeOf<typeof SAFETY_STEPS>;

/** Hours from the moment of awareness. 72 for the report is the law (UK GDPR Art 33); the others are ours, safety first. */
export const STEP_HOURS: Readonly<Record<SafetyStep, number>> = {
  TELL_SURVIVOR: 1,
  TELL_POLICE: 1,
  MARK_ADDRESS: 1,
  CHECK_WAYS: 24,
  FIND_SOURCE: 24,
  BLOCK_SOURCE: 24,
  REVIEW_SENT: 72,
  REPORT_BREACH: 72,
};

/** What is left to do also when it turns out not to be confirmed: nothing said before it is used until the survivor was asked. */
export const STEP_THAT_STAYS: SafetyStep = 'CHECK_WAYS';
