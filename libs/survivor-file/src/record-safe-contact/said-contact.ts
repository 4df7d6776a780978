import { londonInstant } from '#kernel';
import type { SaidContact } from '../domain/survivor-file.commands.js';
import type { RecordSafeContactForm } from './record-safe-contact.form.js';

/** What was typed, as the domain takes it: nothing is allowed that was not ticked. */
export function saidContact(form: RecordSafeContactForm, contactId: string): SaidContact {
  const { channel, value, use, days, from, until, allowed, alias, codeWord, mustNotKnow } = form;
  const { isDeviceShared, needsInterpreterNotFromFamily, confirmedOn, confirmedTime } = form;
  return {
    ...{ contactId, channel, value, days, isDeviceShared, needsInterpreterNotFromFamily },
    isSafe: use === 'SAFE',
    isVoicemailAllowed: allowed.includes('VOICEMAIL'),
    isMailAllowed: allowed.includes('MAIL'),
    isAgencyNameAllowed: allowed.includes('AGENCY_NAME'),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(alias !== undefined && { alias }),
    ...(codeWord !== undefined && { codeWord }),
    ...(mustNotKnow !== undefined && { mustNotKnow }),
    confirmedAt: londonInstant(confirmedOn, confirmedTime),
  };
}
