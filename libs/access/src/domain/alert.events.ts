import { codeList, open, pseudonym, type CodeOf, type DomainEvent, type EventTypes } from '#kernel';

/** What an alert is about. */
export const ALERT_KINDS = codeList('alert-kind', {
  READING_PACE: 'Somebody read more cases in an hour than people usually need. Reading is paused for them.',
  CANARY: 'Somebody asked for a case that nobody has a reason to open.',
  BREAK_GLASS: 'Somebody opened a case in an emergency. It has to be reviewed.',
  BREAK_GLASS_OVERDUE: 'The review of a case that was opened in an emergency is overdue.',
  LIKENESS: 'Somebody is alike to a person in a case, and is kept from it until you have looked.',
  CONFLICT_FOUND: 'Somebody was found to be too near a case, and is kept from it.',
  ADDRESS_SEEN:
    'Somebody reported that an address of a survivor may have been seen. The 72 hours to report a breach are running.',
});
export type AlertKind = CodeOf<typeof ALERT_KINDS>;

/** What whoever looked at an alert found. */
export const ALERT_FINDINGS = codeList('alert-finding', {
  LEGITIMATE: 'There was a reason for it',
  MISTAKE: 'It was a mistake',
  FOLLOW_UP: 'It is not explained yet; it is followed up outside Sightline',
  MISUSE: 'It was misuse',
});
export type AlertFinding = CodeOf<typeof ALERT_FINDINGS>;

/** Something happened that the governance leads of these organisations have to look at. Says who and which case by id only. */
export type AlertRaised = DomainEvent<
  'AlertRaised',
  { alertId: string; kind: AlertKind; organisationIds: string[]; memberId: string; caseId?: string }
>;

/** A governance lead looked at it, and says what they found in a code: free text would name people. */
export type AlertAcknowledged = DomainEvent<
  'AlertAcknowledged',
  { alertId: string; finding: AlertFinding; acknowledgedBy: string }
>;

export type AlertEvent = AlertRaised | AlertAcknowledged;

export const alertEventTypes: EventTypes<AlertEvent> = {
  AlertRaised: {
    version: 1,
    fields: { alertId: open, kind: open, organisationIds: open, memberId: pseudonym, caseId: open },
  },
  AlertAcknowledged: { version: 1, fields: { alertId: open, finding: open, acknowledgedBy: pseudonym } },
};
