import type { ContactChannel } from './code-lists/index.js';

/** A number as people write it, and an extension behind it. */
const WRITTEN = /^([+\d\s().-]+?)(?:,?\s*(?:ext\.?|extension|x)\s*\d{1,6})?$/i;
/** What Relay UK puts before the number of somebody who types or signs. */
const RELAY = /^1800[12](?=[0+])/;
const EMAIL = /^[^\s@,;<>()]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;

/**
 * The rule that the number or address of a safe way breaks, if any. By telephone and by email it is that and nothing else: as a
 * whole it is compared with what must never be used, and with what is about to be sent to somebody. Letters, meetings and
 * people are described in words.
 */
export function brokenByValue(channel: ContactChannel, value: string): string | undefined {
  const said = value.normalize('NFKC').trim();
  if (channel === 'PHONE_CALL' || channel === 'TEXT_MESSAGE')
    return isTelephoneNumber(said) ? undefined : 'safe-contact-number-needed';
  return channel === 'EMAIL' && !EMAIL.test(said) ? 'safe-contact-email-needed' : undefined;
}

/** Of the United Kingdom with its area code, or of another country with that country's. */
function isTelephoneNumber(said: string): boolean {
  const [, written = ''] = WRITTEN.exec(said) ?? [];
  const number = written
    .replace('(0)', '')
    .replace(/[^+\d]/g, '')
    .replace(RELAY, '');
  const national = number.replace(/^(?:\+|00)44/, '0');
  return /^0[1-9]\d{8,9}$/.test(national) || /^(?:\+|00)(?!44)[1-9]\d{7,14}$/.test(number);
}
