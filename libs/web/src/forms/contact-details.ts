import type { FieldRule } from './field.js';

export type ContactDetail = 'postcode' | 'telephone number' | 'email address';

/** The 124 postcode areas: knowing them keeps "s17 2DD", room numbers and reference codes out of the net. */
const AREAS =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE';
const POSTCODE = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:${AREAS})[0-9](?:[0-9]|[A-HJKMNP-Y])?)[ \\u00a0.-]{0,2}([0-9][ABD-HJLNP-UW-Z]{2})(?![\\p{L}\\p{N}])`,
  'giu',
);
/** "1st", "2nd", "4th", "2hr": after "B1" or "E12" they read like the second half of a postcode. */
const SMALL_WORD = /^\d(st|nd|rd|th|hr|yr)$/;

const DATE =
  /(?<![\d.-])(?:\d{4}-\d{2}-\d{2}|(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:(?:19|20)\d{2}|\d{2}))(?![\d])(?![./-]\d)/g;
const TELEPHONE = /(?<![\p{L}\p{N}£./-])(?:\+|\(?0|44)[\d \u00a0().-]{7,18}\d(?![\p{L}\p{N}/])/gu;
const EMAIL = /[\p{L}\p{N}]@[\p{L}\p{N}-]{1,63}\.\p{L}{2}/u;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The first kind of contact detail that `text` holds, if any. Built for the United Kingdom; area codes alone ("M14") pass. */
export function contactDetailIn(text: string): ContactDetail | undefined {
  const plain = text.replace(INVISIBLE, '').normalize('NFKC');
  if (holdsPostcode(plain)) return 'postcode';
  if (holdsTelephone(plain)) return 'telephone number';
  return EMAIL.test(plain) ? 'email address' : undefined;
}

function holdsPostcode(text: string): boolean {
  for (const [, outward = '', inward = ''] of text.matchAll(POSTCODE)) {
    const isRoomAndWord = SMALL_WORD.test(inward) && outward === outward.toUpperCase();
    if (!isRoomAndWord) return true;
  }
  return false;
}

function holdsTelephone(text: string): boolean {
  const withoutDates = text.replace(DATE, '\u2205');
  return [...withoutDates.matchAll(TELEPHONE)].some(([candidate]) => isPrivateNumber(candidate));
}

/** A UK or international number; 0800 and 0808 are freephone lines of organisations, such as the helplines, and may be written down. */
function isPrivateNumber(candidate: string): boolean {
  const digits = candidate.replace(/\(0\)/, '').replace(/\D/g, '');
  const national = digits.replace(/^(?:00)?44(?=[1-9])/, '0');
  if (/^080[08]/.test(national)) return false;
  if (candidate.startsWith('+')) return digits.length >= 9 && digits.length <= 15;
  return /^0[1-35789]\d{8,9}$/.test(national);
}

/**
 * Refuses a survivor's possible whereabouts in a text that staff working with the person referred can read.
 * The message names what was found and what to do, never the text itself.
 */
export const noContactDetails = (label: string): FieldRule => ({
  code: 'contact-details',
  message: (value) => {
    const found = contactDetailIn(String(value)) ?? 'contact detail';
    const article = found === 'email address' ? 'an' : 'a';
    return `${label} must not include ${article} ${found}, because it could lead someone to a survivor. Take it out and describe it in words`;
  },
  holds: (value) => typeof value !== 'string' || contactDetailIn(value) === undefined,
});
