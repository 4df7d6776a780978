import { RuleBroken, type IsoDate } from '#kernel';
import type { DetailsReason, RectificationSource } from './case.codes.js';
import { PERSON_DETAILS, type AliasAdded, type PersonDetail, type PersonDetailsCorrected } from './person.events.js';
import { checkBirth, fullName, isKnownAs } from './person.policies.js';
import type { PersonDetails, RegisteredPerson } from './person.state.js';

/** On which day what is on record of each detail was recorded: at registration, or when it was put right last. */
export type RecordedDays = Readonly<Record<PersonDetail, IsoDate>>;

export interface CorrectDetails {
  readonly type: 'CorrectDetails';
  /** All details as they are; what is absent is not known. */
  readonly details: PersonDetails;
  /** The name as it was is theirs as well: it stays on record, as another name. */
  readonly keepFormerName: boolean;
  readonly recordedOn: RecordedDays;
  readonly reason: DetailsReason;
  readonly source: RectificationSource;
  readonly today: IsoDate;
}

/**
 * Puts details right, as far as they differ. A name that is an alias on record already becomes the name: people are often
 * registered by the name that they go by. A name that was wrong is no alias, unless somebody says that it is one. Throws
 * `RuleBroken` when nothing differs, or for a date of birth that cannot be.
 */
export function correctDetails(
  person: RegisteredPerson,
  { details, keepFormerName, recordedOn, reason, source, today }: CorrectDetails,
): (PersonDetailsCorrected | AliasAdded)[] {
  const { personId } = person;
  const corrected = differing(person.details, details);
  const [first, ...others] = corrected;
  if (first === undefined) throw new RuleBroken('details-unchanged');
  if (corrected.includes('DATE_OF_BIRTH')) checkNewBirth(person, details.dateOfBirth, today);
  const since = others.reduce((day, one) => (recordedOn[one] < day ? recordedOn[one] : day), recordedOn[first]);
  const data = { personId, ...details, corrected, recordedOn: since, reason, source };
  const alias = fullName(person.details);
  if (keepFormerName && isKnownAs({ ...person, details }, alias)) throw new RuleBroken('former-name-known');
  return [
    { type: 'PersonDetailsCorrected', data },
    ...(keepFormerName ? [{ type: 'AliasAdded' as const, data: { personId, alias } }] : []),
  ];
}

/** Which details are not the same, in the order of the list. Capitals count: a name is written as its bearer writes it. */
function differing(one: PersonDetails, other: PersonDetails): PersonDetail[] {
  const differs: Readonly<Record<PersonDetail, boolean>> = {
    NAME: one.givenName !== other.givenName || one.familyName !== other.familyName,
    DATE_OF_BIRTH: one.dateOfBirth !== other.dateOfBirth,
    LANGUAGE: one.language !== other.language,
    INTERPRETER: one.interpreterNeeded !== other.interpreterNeeded,
  };
  return PERSON_DETAILS.codes.map(({ code }) => code).filter((detail) => differs[detail]);
}

/**
 * A day on which the person can have been born: before everything on record that can be marked as a mistake if it is that
 * which is wrong. A need that has ended cannot, so it does not stand in the way.
 */
function checkNewBirth({ needs, stays }: RegisteredPerson, born: IsoDate | undefined, today: IsoDate): void {
  checkBirth(born, today);
  if (born === undefined) return;
  if (needs.some(({ since }) => since !== undefined && since < born)) throw new RuleBroken('birth-after-need');
  if (stays.some(({ since }) => since < born)) throw new RuleBroken('birth-after-stay');
}
