import { addDays, RuleBroken, type AccommodationType, type IsoDate, type Need, type Tenure } from '#kernel';
import type { PersonDetails, RegisteredPerson, Stay } from './person.state.js';

/** Nobody on record is older; a year typed as 1875 for 1975 is caught by it. */
const OLDEST_AGE_YEARS = 120;
const DAYS_PER_YEAR = 365.25;

/** One spelling of a name for comparing: `  AL  Pembrazo` and `Al Pembrazo` are the same. */
export const comparable = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** The name in full, given name first. */
export const fullName = ({ givenName, familyName }: Pick<PersonDetails, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`;

/** A date of birth that can be: not to come, and of nobody older than people become. */
export function checkBirth(born: IsoDate | undefined, today: IsoDate): void {
  if (born === undefined) return;
  if (born > today) throw new RuleBroken('birth-in-the-future');
  if (born < addDays(today, -OLDEST_AGE_YEARS * DAYS_PER_YEAR)) throw new RuleBroken('birth-too-long-ago');
}

/** A name and a date of birth that can be: no date to come, no name listed twice. */
export function checkRegistration(
  person: { givenName: string; familyName: string; dateOfBirth?: IsoDate; aliases: readonly string[] },
  today: IsoDate,
): void {
  checkBirth(person.dateOfBirth, today);
  const names = [fullName(person), ...person.aliases].map(comparable);
  if (new Set(names).size < names.length) throw new RuleBroken('alias-already-known');
}

/** Whether somebody is known by this name, however it is written: it is theirs, or an alias on record. */
export const isKnownAs = ({ details, aliases }: RegisteredPerson, name: string): boolean =>
  [comparable(fullName(details)), ...aliases].includes(comparable(name));

/** An alias is new: neither the person's name nor an alias on record. */
export function checkAlias(person: RegisteredPerson, alias: string): void {
  if (isKnownAs(person, alias)) throw new RuleBroken('alias-already-known');
}

/** A need is on record once at a time, from a date that has come and on which the person was born. */
export function checkNeed(
  { needs, details: { dateOfBirth } }: RegisteredPerson,
  { need, since }: { need: Need; since?: IsoDate },
  today: IsoDate,
): void {
  if (needs.some((current) => current.need === need)) throw new RuleBroken('need-already-recorded');
  if (since === undefined) return;
  if (since > today) throw new RuleBroken('need-in-the-future');
  if (dateOfBirth !== undefined && since < dateOfBirth) throw new RuleBroken('need-before-birth');
}

/** Only a need on record ends, not before it began and not on a day to come. */
export function checkNeedEnd(
  { needs }: RegisteredPerson,
  { need, endedOn, today }: { need: Need; endedOn: IsoDate; today: IsoDate },
): void {
  const current = needs.find((each) => each.need === need);
  if (!current) throw new RuleBroken('need-not-recorded');
  if (endedOn > today) throw new RuleBroken('need-ends-in-the-future');
  if (current.since !== undefined && endedOn < current.since) throw new RuleBroken('need-ends-before-start');
}

/** One stay at a time: where a person sleeps cannot be two places, and a gap is a fact (nobody knew) rather than a mistake. */
export function checkAccommodationStart(
  { stays, details: { dateOfBirth } }: RegisteredPerson,
  { type, tenure, since }: { type: AccommodationType; tenure: Tenure; since: IsoDate },
  today: IsoDate,
): void {
  if (since > today) throw new RuleBroken('accommodation-in-the-future');
  if (dateOfBirth !== undefined && since < dateOfBirth) throw new RuleBroken('accommodation-before-birth');
  if (type === 'ROUGH_SLEEPING' && tenure !== 'NONE') throw new RuleBroken('tenure-without-a-place');
  if (stays.some(({ endedOn }) => endedOn === undefined)) throw new RuleBroken('accommodation-still-current');
  const last = stays.map(({ endedOn }) => endedOn ?? '').reduce((a, b) => (a > b ? a : b), '');
  if (since < last) throw new RuleBroken('accommodation-overlaps', { last });
}

/** A stay ends once, not before it began and not on a day to come. */
export function checkAccommodationEnd(
  { stays }: RegisteredPerson,
  { accommodationId, endedOn, today }: { accommodationId: string; endedOn: IsoDate; today: IsoDate },
): void {
  const stay: Stay | undefined = stays.find((each) => each.accommodationId === accommodationId);
  if (!stay) throw new RuleBroken('accommodation-not-found');
  if (stay.endedOn !== undefined) throw new RuleBroken('accommodation-already-ended');
  if (endedOn > today) throw new RuleBroken('accommodation-ends-in-the-future');
  if (endedOn < stay.since) throw new RuleBroken('accommodation-ends-before-start');
}

/** Only a need that is on record now can be marked as a mistake. */
export function checkCurrentNeed({ needs }: RegisteredPerson, need: Need): void {
  if (!needs.some((each) => each.need === need)) throw new RuleBroken('need-not-current');
}

/** Only a stay that is on record, and is no mistake yet, can be marked as one. */
export function checkStay({ stays }: RegisteredPerson, accommodationId: string): void {
  if (!stays.some((each) => each.accommodationId === accommodationId)) throw new RuleBroken('accommodation-not-found');
}
