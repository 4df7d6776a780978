import { londonInstant } from '#kernel';
import type { RecordDisclosure } from './record-disclosure.command.js';
import type { RecordDisclosureForm } from './record-disclosure.form.js';

/** What a filled-in form says about a disclosure. Day and time are those of a clock in England and Wales. */
export function disclosureIn(form: RecordDisclosureForm): RecordDisclosure['details'] {
  const { happenedOn, happenedAt, account, abuseTypes, status, heardBy, grade } = form;
  return { account, abuseTypes, status, heardBy, grade, happenedAt: londonInstant(happenedOn, happenedAt) };
}
