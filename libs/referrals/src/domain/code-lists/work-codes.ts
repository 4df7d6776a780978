import { codeList, type CodeOf } from '#kernel';

/** What an assessment found. */
export const ASSESSMENT_RESULTS = codeList('assessment-result', {
  SUITABLE: 'Suitable',
  SUITABLE_NOT_READY: 'Suitable, but not ready yet',
  NOT_SUITABLE: 'Not suitable',
});
export type AssessmentResult = CodeOf<typeof ASSESSMENT_RESULTS>;

/** What was arranged for a partner or ex-partner when the work began. It never says who, where, or whether they take it up. */
export const PARTNER_SUPPORT = codeList('partner-support', {
  LINKED: 'A support service is linked',
  NOT_LINKED: 'No support service is linked',
});
export type PartnerSupport = CodeOf<typeof PARTNER_SUPPORT>;

/** How a session is given. */
export const SESSION_FORMS = codeList('session-form', {
  ONE_TO_ONE: 'One to one',
  GROUP: 'In a group',
  TELEPHONE: 'By telephone',
  VIDEO: 'By video',
});
export type SessionForm = CodeOf<typeof SESSION_FORMS>;

/** Who was there at a session. */
export const ATTENDANCES = codeList('session-attendance', {
  ATTENDED: 'Attended',
  ATTENDED_PART: 'Attended part of it',
  MISSED: 'Did not come, and did not say so',
  EXCUSED: 'Did not come, and said so before',
  SENT_AWAY: 'Came, and could not take part',
  CANCELLED_BY_SERVICE: 'The service cancelled',
});
export type Attendance = CodeOf<typeof ATTENDANCES>;

/** Who asked for another day. */
export const RESCHEDULE_ASKERS = codeList('reschedule-asker', {
  PERSON: 'The person referred',
  SERVICE: 'The service',
  REFERRER: 'The referrer',
});
export type RescheduleAsker = CodeOf<typeof RESCHEDULE_ASKERS>;

/** Why a session is on another day. */
export const RESCHEDULE_REASONS = codeList('reschedule-reason', {
  ILLNESS: 'Illness',
  WORK_OR_CARING: 'Work or caring',
  TREATMENT: 'Treatment or an appointment',
  COURT_OR_PROBATION: 'Court, police or probation',
  TRAVEL: 'Travel or its cost',
  STAFF: 'Staff were not there',
  VENUE: 'The room could not be used',
  SAFETY: 'It would not have been safe',
});
export type RescheduleReason = CodeOf<typeof RESCHEDULE_REASONS>;

/** How soon those who are told of a changed risk have to act. */
export const RISK_URGENCIES = codeList('risk-urgency', {
  IMMEDIATE: 'Now: somebody may be in danger',
  TODAY: 'Today',
  ROUTINE: 'At the next review',
});
export type RiskUrgency = CodeOf<typeof RISK_URGENCIES>;
