import { codeList, type CodeOf } from '#kernel';

/** What became of the abuse, as far as is known (domain §11, outcomes). */
export const ABUSE_OUTCOMES = codeList('abuse-outcome', {
  CEASED: 'Ceased',
  REDUCED: 'Reduced',
  UNCHANGED: 'Unchanged',
  ESCALATED: 'Escalated',
  UNKNOWN: 'Not known',
});
export type AbuseOutcome = CodeOf<typeof ABUSE_OUTCOMES>;

/** How the risk stands at the end, by one person's view. The views of two people are two answers and are never added up. */
export const RISK_OUTCOMES = codeList('risk-outcome', {
  DOWN: 'Lower than at the start',
  SAME: 'The same as at the start',
  UP: 'Higher than at the start',
  NOT_GIVEN: 'Not given',
});
export type RiskOutcome = CodeOf<typeof RISK_OUTCOMES>;

/** How much of the programme was taken part in. */
export const PROGRAMME_OUTCOMES = codeList('programme-outcome', { COMPLETE: 'All of it', PARTIAL: 'Part of it' });
export type ProgrammeOutcome = CodeOf<typeof PROGRAMME_OUTCOMES>;

/** What became of where the person lives. */
export const TENANCY_OUTCOMES = codeList('tenancy-outcome', {
  SUSTAINED: 'Kept their place',
  MOVED: 'Moved to another place',
  LOST: 'Lost their place',
  UNKNOWN: 'Not known',
});
export type TenancyOutcome = CodeOf<typeof TENANCY_OUTCOMES>;

/** Why work ended before it was finished (mission §6.2). */
export const END_REASONS = codeList('end-reason', {
  NOT_ENGAGED: 'Never engaged',
  DROPPED_OUT: 'Dropped out',
  DESELECTED: 'Taken off the programme by the service',
  CUSTODY: 'In custody',
  MOVED: 'Moved away',
  RISK: 'The risk could no longer be managed',
  DIED: 'Died',
});
export type EndReason = CodeOf<typeof END_REASONS>;

/** Whether those who support a partner or ex-partner know that the work has ended. */
export const PARTNER_TOLD = codeList('partner-told', {
  TOLD: 'Their support service has been told',
  NOT_LINKED: 'No support service is linked',
});
export type PartnerTold = CodeOf<typeof PARTNER_TOLD>;

/** Why a referral that was over is opened again. */
export const REOPEN_REASONS = codeList('reopen-reason', {
  ENDED_BY_MISTAKE: 'It was ended by mistake',
  PERSON_RETURNED: 'The person came back',
  CIRCUMSTANCES: 'What stood in the way has changed',
  RISK: 'The risk has changed',
});
export type ReopenReason = CodeOf<typeof REOPEN_REASONS>;
