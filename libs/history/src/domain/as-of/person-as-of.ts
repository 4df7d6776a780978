import { ERASED_TEXT, labelOf, NEEDS, referenceOf, type IsoDate } from '#kernel';
import { amended } from './amended.js';
import { code, date, fact, organisation, text, type RecordFacts } from './facts.js';
import type { Seen, SeenPersonEvent } from './seen-events.js';

/** The person referred, as far as they were known. */
export interface PersonAsOf {
  readonly personId: string;
  readonly name: string;
  readonly dateOfBirth?: IsoDate | undefined;
  readonly aliases: readonly string[];
  readonly language?: string | undefined;
  readonly interpreterNeeded: boolean;
  /** Which of these had been put right by then, the last time, and why. */
  readonly putRight?: { readonly details: readonly string[]; readonly reason: string } | undefined;
  /** Persons whose records were held to be about this one. */
  readonly sameAs?: readonly string[];
}

/** A need that had been recorded and had not ended. With `mistake` it had been marked as one. */
export interface NeedAsOf {
  readonly need: string;
  readonly source: string;
  readonly since?: IsoDate | undefined;
  readonly mistake?: string | undefined;
}

/** A stay somewhere; without `endedOn` the person was there. */
export interface StayAsOf {
  readonly accommodationId: string;
  readonly type: string;
  readonly tenure: string;
  readonly since: IsoDate;
  readonly expectedStayWeeks?: number | undefined;
  readonly organisationId?: string | undefined;
  readonly endedOn?: IsoDate | undefined;
  readonly mistake?: string | undefined;
}

/** The person, their needs and where they stayed. */
export interface PersonSide {
  readonly person: PersonAsOf | undefined;
  readonly needs: readonly NeedAsOf[];
  readonly stays: readonly StayAsOf[];
}

export const NOBODY_YET: PersonSide = { person: undefined, needs: [], stays: [] };

/** Takes one event of the person into account; any other leaves the person as they were. */
export function seePerson(side: PersonSide, { type, data }: Seen<SeenPersonEvent>): PersonSide {
  switch (type) {
    case 'PersonRegistered': {
      const { personId, givenName, familyName, dateOfBirth, aliases, language, interpreterNeeded } = data;
      const name = `${givenName} ${familyName}`;
      return { ...side, person: { personId, name, dateOfBirth, aliases, language, interpreterNeeded } };
    }
    case 'PersonDetailsCorrected': {
      const { givenName, familyName, dateOfBirth, language, interpreterNeeded, corrected: details, reason } = data;
      const name = `${givenName} ${familyName}`;
      const now = { name, dateOfBirth, language, interpreterNeeded, putRight: { details, reason } };
      return side.person ? { ...side, person: { ...side.person, ...now } } : side;
    }
    case 'AliasAdded':
      return side.person
        ? { ...side, person: { ...side.person, aliases: [...side.person.aliases, data.alias] } }
        : side;
    case 'NeedRecorded': {
      const { need, source, since } = data;
      const others = need === ERASED_TEXT ? side.needs : without(side.needs, need);
      return { ...side, needs: [...others, { need, source, since }] };
    }
    case 'NeedEnded':
      return { ...side, needs: without(side.needs, data.need) };
    case 'PersonsMerged':
      return sameAs(side, (others) => [...others, otherOf(data)]);
    case 'MergeReversed':
      return sameAs(side, (others) => others.filter((id) => id !== otherOf(data)));
    case 'NeedCorrected':
      return { ...side, needs: amended(side.needs, 'need', data.need, { mistake: data.reason }) };
    case 'AccommodationCorrected': {
      const { accommodationId, reason: mistake } = data;
      return { ...side, stays: amended(side.stays, 'accommodationId', accommodationId, { mistake }) };
    }
    case 'AccommodationStarted': {
      const { accommodationId, type: kind, tenure, since, expectedStayWeeks, organisationId } = data;
      const stay = { accommodationId, type: kind, tenure, since, expectedStayWeeks, organisationId };
      return { ...side, stays: [...side.stays, stay] };
    }
    case 'AccommodationEnded': {
      const { accommodationId, endedOn } = data;
      return { ...side, stays: amended(side.stays, 'accommodationId', accommodationId, { endedOn }) };
    }
    default:
      return side;
  }
}

function sameAs(side: PersonSide, change: (others: readonly string[]) => readonly string[]): PersonSide {
  const { person } = side;
  return person ? { ...side, person: { ...person, sameAs: change(person.sameAs ?? []) } } : side;
}

/** The other of two persons whose records were put together. */
const otherOf = ({
  personId,
  keptPersonId,
  mergedPersonId,
}: Readonly<Record<'personId' | 'keptPersonId' | 'mergedPersonId', string>>) =>
  personId === keptPersonId ? mergedPersonId : keptPersonId;

/** Of needs that were erased each still counts as one: recorded anew they are another, and ended it is the first of them. */
function without(needs: readonly NeedAsOf[], gone: string): readonly NeedAsOf[] {
  if (gone !== ERASED_TEXT) return needs.filter(({ need }) => need !== gone);
  const first = needs.findIndex(({ need }) => need === gone);
  return needs.filter((_, index) => index !== first);
}

/** The person, their needs and stays as facts. */
export function personFacts({ person, needs, stays }: PersonSide): RecordFacts[] {
  return [...(person ? [ofPerson(person)] : []), ...(needs.length > 0 ? [ofNeeds(needs)] : []), ...stays.map(ofStay)];
}

function ofPerson({
  personId,
  name,
  dateOfBirth,
  aliases,
  language,
  interpreterNeeded,
  putRight,
  sameAs: others = [],
}: PersonAsOf): RecordFacts {
  return {
    section: 'PERSON',
    id: personId,
    title: [{ reference: personId, prefix: 'P' }],
    facts: [
      ...fact('Name', name, text),
      ...fact('Date of birth', dateOfBirth, date),
      ...fact('Also known as', aliases.join(', '), text),
      ...fact('Language', language, (spoken) => code('language', spoken)),
      ...fact('Held to be the same person as', others.map((id) => referenceOf('P', id)).join(', '), text),
      ...fact('Put right', putRight?.details, (details) => ({ list: 'person-detail', codes: details })),
      ...fact('Why it was put right', putRight?.reason, (why) => code('details-reason', why)),
      ...fact('Interpreter', interpreterNeeded || undefined, () => text('Needed')),
    ],
  };
}

function ofNeeds(needs: readonly NeedAsOf[]): RecordFacts {
  const facts = needs.flatMap(({ need, source, mistake }) =>
    mistake === undefined
      ? fact(labelOf(NEEDS, need), source, (how) => code('need-source', how))
      : fact(`${labelOf(NEEDS, need)}, marked as a mistake`, mistake, (why) => code('correction-reason', why)),
  );
  return { section: 'NEEDS', id: 'needs', title: [], facts };
}

function ofStay(stay: StayAsOf): RecordFacts {
  const { accommodationId, type, tenure, since, expectedStayWeeks, organisationId, endedOn, mistake } = stay;
  return {
    section: 'ACCOMMODATION',
    id: accommodationId,
    title: [code('accommodation-type', type)],
    facts: [
      ...fact('Since', since, date),
      ...fact('Until', endedOn, date),
      ...fact('Right to stay', tenure, (held) => code('tenure', held)),
      ...fact('Expected stay', expectedStayWeeks, (count) => ({ count, of: 'week' })),
      ...fact('Provided by', organisationId, organisation),
      ...fact('Marked as a mistake', mistake, (why) => code('correction-reason', why)),
    ],
    isMistake: mistake !== undefined,
  };
}
