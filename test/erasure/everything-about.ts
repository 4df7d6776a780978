import { newId, type EventContext, type EventStore } from '#event-store';
import { CATALOGUE } from '#installation';
import { shapeOf } from '#vault';
import { goldenEvents } from '../golden/golden.js';

/** What is written about one invented person, and the distinctive words that stand in its protected fields. */
export interface Written {
  readonly words: readonly string[];
  readonly referralId: string;
}

/** The fields of events that say whom their protected fields are about. */
export type SubjectField = 'personId' | 'survivorFileId' | 'memberId' | 'reviewedBy';

/**
 * Writes one event of every type that has protected fields about somebody, in which every text of such a field is a word
 * that stands nowhere else. `subjects` are the fields that say that it is about them.
 */
export async function writeEverythingAbout(
  store: EventStore,
  personId: string,
  subjects: readonly SubjectField[] = ['personId'],
): Promise<Written> {
  const words: string[] = [];
  const word = (): string => {
    const made = `zq${personId.slice(-4)}x${words.length.toString(36)}q${newId(personId, String(words.length)).slice(0, 6)}`;
    words.push(made);
    return made;
  };
  const streams = new Set<string>();
  for (const [type, data] of golden(subjects)) {
    const fields = CATALOGUE.find(type)?.fields ?? {};
    const about: Record<string, unknown> = { ...data, ...Object.fromEntries(ownIds(type, data, subjects, personId)) };
    for (const [field, value] of Object.entries(about)) {
      const of = fields[field];
      if (of && 'subject' in of && isIn(subjects, of.subject)) about[field] = withWords(value, word);
      else if (typeof value === 'string' && shapeOf(value) === 'id' && value !== personId)
        about[field] = newId(personId, value); // its own case, referral and so on
    }
    const stream = streamOf(type, about);
    streams.add(stream);
    await store.append(stream, 'any', [{ type, data: about }], contextOf(newId(personId, type)));
  }
  return { words, referralId: idIn(streams, 'Referral') };
}

const isIn = (subjects: readonly string[], field: string): boolean => subjects.includes(field);

/** The fields of such an event that name them; of a person referred also where the class of no field asks for it. */
function ownIds(
  type: string,
  data: Readonly<Record<string, unknown>>,
  subjects: readonly SubjectField[],
  id: string,
): (readonly [field: string, id: string])[] {
  const asked = Object.values(CATALOGUE.find(type)?.fields ?? {}).flatMap((of) =>
    'subject' in of ? [of.subject] : [],
  );
  const named = subjects.filter((field) => field === 'personId' || field in data || asked.includes(field));
  return named.map((field) => [field, id] as const);
}

/** The golden events of the current versions with fields about them, what begins a record first. */
function golden(
  subjects: readonly SubjectField[],
): readonly (readonly [type: string, data: Readonly<Record<string, unknown>>])[] {
  const begins = subjects.includes('personId')
    ? ['PersonRegistered', 'CaseOpened', 'ReferralDrafted', 'ForumReferralSubmitted', 'ActionRaised']
    : ['SurvivorFileOpened', 'MemberEnrolled', 'BreakGlassUsed'].slice(
        ...(subjects.includes('memberId') ? [1] : [0, 1]),
      );
  const rank = (type: string): number => (begins.includes(type) ? begins.indexOf(type) : begins.length);
  const isAboutPerson = (type: string, version: number): boolean => {
    const known = CATALOGUE.find(type);
    if (known?.version !== version) return false;
    const isOf = Object.values(known.fields).some((field) => 'subject' in field && isIn(subjects, field.subject));
    return isOf || begins.includes(type);
  };
  return [...goldenEvents().values()]
    .filter(({ type, schemaVersion }) => isAboutPerson(type, schemaVersion))
    .toSorted((one, two) => rank(one.type) - rank(two.type))
    .map(({ type, data }) => [type, data] as const);
}

/** The same value with a new word for every text in it; dates and ids stay, and a list has two items. */
function withWords(value: unknown, word: () => string): unknown {
  if (typeof value === 'string') return shapeOf(value) === 'text' ? word() : value;
  if (Array.isArray(value)) return value.length === 0 ? value : value.map((item) => withWords(item, word));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, withWords(one, word)]));
}

function streamOf(type: string, data: Readonly<Record<string, unknown>>): string {
  const id = (field: string): string => String(data[field]);
  if ('survivorFileId' in data) return `SurvivorFile-${id('survivorFileId')}`;
  if ('breakGlassId' in data) return `BreakGlass-${id('breakGlassId')}`;
  if ('actionId' in data) return `Action-${id('actionId')}`;
  if ('forumReferralId' in data) return `ForumReferral-${id('forumReferralId')}`;
  if ('referralId' in data) return `Referral-${id('referralId')}`;
  if ('sharingId' in data) return `Sharing-${id('sharingId')}`;
  if ('rectificationId' in data) return `Rectification-${id('personId')}`;
  if ('requestId' in data) return `SubjectAccess-${id('requestId')}`;
  if ('caseId' in data) return `Case-${id('caseId')}`;
  if ('memberId' in data) return `Member-${id('memberId')}`;
  return `Person-${id('personId')}`;
}

const idIn = (streams: ReadonlySet<string>, category: string): string =>
  [...streams].find((stream) => stream.startsWith(`${category}-`))?.slice(category.length + 1) ?? '';

export const contextOf = (commandId: string): EventContext => ({
  actor: { memberId: NOBODY, role: 'referrer', organisationId: NOBODY },
  commandId,
  correlationId: commandId,
  occurredAt: new Date('2026-01-05T10:00:00Z'),
});

const NOBODY = '00000000-0000-4000-8000-0000000000aa';
