import type { DataOf } from '#kernel';
import type { MemberEvent } from './member.events.js';

type Stated = Omit<DataOf<MemberEvent, 'IdentityStated'>, 'memberId' | 'statedBy'>;

/** UK postcodes as Royal Mail makes them, in capitals and without the space. */
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
/** From a number of ten digits within the country to the longest of E.164, with 00 before it. */
const TELEPHONE_DIGITS = { min: 10, max: 17 };

/**
 * The rule that a stated identity breaks, if any. What cannot be compared would keep nobody from a case, and nobody would
 * notice; and a form that was sent empty would take the place of all that was stated before.
 */
export function brokenByIdentity({ otherNames, dateOfBirth, house, postcode, telephone, email, staffNumber }: Stated) {
  const rest = [dateOfBirth, house, postcode, telephone, email, staffNumber];
  if (otherNames.length === 0 && rest.every((each) => each === undefined)) return 'identity-of-nothing';
  if (otherNames.some((name) => !/\S\s+\S/u.test(name))) return 'identity-name-in-part';
  if (postcode !== undefined && !POSTCODE.test(postcode.toUpperCase().replace(/\s/g, '')))
    return 'identity-no-postcode';
  if (house !== undefined && postcode === undefined) return 'identity-house-alone';
  if (telephone !== undefined && !isTelephone(telephone)) return 'identity-no-telephone';
  return email === undefined || /^\S+@\S+\.\S+$/u.test(email) ? undefined : 'identity-no-email';
}

function isTelephone(text: string): boolean {
  const { length } = text.replace(/\D/g, '');
  return !/\p{L}/u.test(text) && length >= TELEPHONE_DIGITS.min && length <= TELEPHONE_DIGITS.max;
}
