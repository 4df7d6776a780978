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

/** What has to be done when the person referred sees where a survivor is, safety first (domain §13, case 9). */
export const SAFETY_STEPS = codeList('safety-step', {
  TELL_SURVIVOR: 'Tell the survivor by a safe way and agree what to do now',
  TELL_POLICE: 'Tell the police',
  MARK_ADDRESS: 'Mark the address as compromised',
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
  FIND_SOURCE: 24,
  BLOCK_SOURCE: 24,
  REVIEW_SENT: 72,
  REPORT_BREACH: 72,
};
