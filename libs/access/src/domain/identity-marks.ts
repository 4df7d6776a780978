import { markerWords } from '#kernel';
import type { IdentityFacts } from './identity.js';

/**
 * By what two people are found to be alike (security §2.3). A surname alone is not among them: people with a common one
 * would be kept from cases for nothing but their name, and whose names are common follows where families came from.
 */
export const MARK_KINDS = [
  'surname-birth',
  'phone',
  'email',
  'name',
  'surname-postcode',
  'address',
  'name-birth',
  'staff-number',
  'sign-in',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What is exact enough for a wall that two people have to take away again, and what one person has to look at. */
export const EXACT: readonly MarkKind[] = ['surname-birth', 'phone', 'email'];
export const POSSIBLE: readonly MarkKind[] = ['name', 'surname-postcode', 'address'];
/** By what two accounts are found to be of one person. */
export const SAME_PERSON: readonly MarkKind[] = ['name-birth', 'staff-number', 'sign-in'];

/** One thing to be compared, normalised. Plain text: it goes into a keyed digest and nowhere else. */
export interface Mark {
  readonly kind: MarkKind;
  readonly text: string;
}

/** Everything by which somebody could be found, out of all that is known of them; nothing of what was erased or is withheld. */
export function marksOf(known: readonly IdentityFacts[]): readonly Mark[] {
  const all = <Value>(of: (facts: IdentityFacts) => readonly Value[] | undefined): Value[] =>
    known.flatMap((facts) => of(facts) ?? []);
  const given = (of: (facts: IdentityFacts) => string | undefined) =>
    all((facts) => [of(facts)].filter((text) => text !== undefined)).filter(isKnown);
  const names = all(({ names: some }) => some)
    .filter(isKnown)
    .map(wordsOf)
    .filter(({ length }) => length > 1);
  const births = given(({ dateOfBirth }) => dateOfBirth);
  const places = known.filter(({ postcode }) => postcode !== undefined && isKnown(postcode));
  const surnames = names.flatMap(surnamesOf);
  const marks: Mark[] = [
    ...pairs(surnames, births).map((text) => mark('surname-birth', text)),
    ...pairs(names.map(inOrder), births).map((text) => mark('name-birth', text)),
    ...names.map((words) => mark('name', inOrder(words))),
    ...pairs(surnames, places.map(postcodeOf)).map((text) => mark('surname-postcode', text)),
    ...places.map((place) => mark('address', addressOf(place))),
    ...all(({ phones }) => phones)
      .filter(isKnown)
      .map((text) => mark('phone', phoneOf(text))),
    ...all(({ emails }) => emails)
      .filter(isKnown)
      .map((text) => mark('email', text.trim().toLowerCase())),
    ...given(({ staffNumber }) => staffNumber).map((text) => mark('staff-number', text.trim().toLowerCase())),
    ...given(({ signIn }) => signIn).map((text) => mark('sign-in', text)),
  ];
  return marks.filter(({ text }) => text !== '').filter(isFirst);
}

const isKnown = (text: string): boolean => text.trim() !== '' && markerWords(text) === undefined;
const mark = (kind: MarkKind, text: string): Mark => ({ kind, text });
const isFirst = ({ kind, text }: Mark, place: number, all: readonly Mark[]): boolean =>
  all.findIndex((other) => other.kind === kind && other.text === text) === place;
const pairs = (some: readonly string[], others: readonly string[]): string[] =>
  some.flatMap((one) => others.map((other) => `${one}|${other}`));

/** The words of a name in plain letters: accents, apostrophes and capitals differ between two who write down the same. */
function wordsOf(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o');
  return plain.split(/[^\p{L}\p{N}-]+/u).filter((word) => word !== '' && word !== '-');
}

/** Whichever is written first. The parts of a double name are words of their own. */
const inOrder = (words: readonly string[]): string =>
  words
    .flatMap((word) => word.split('-'))
    .filter(Boolean)
    .sort()
    .join(' ');

/** The last word, and each part of a double name: some write one half of it. */
const surnamesOf = (words: readonly string[]): string[] => {
  const last = words.at(-1) ?? '';
  const parts = last.split('-').filter(({ length }) => length > 2);
  return parts.length > 1 ? [parts.join(''), ...parts] : [last.replaceAll('-', '')];
};

const postcodeOf = ({ postcode = '' }: IdentityFacts): string => postcode.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The house and the postcode; nothing where the house is not known, as a street has many. */
function addressOf(place: IdentityFacts): string {
  const house = place.house !== undefined && isKnown(place.house) ? place.house : '';
  const [number] = /\d+[a-z]?/i.exec(house) ?? [];
  const named = number?.toLowerCase() ?? wordsOf(house).join(' ');
  return named === '' ? '' : `${named}|${postcodeOf(place)}`;
}

/** The digits as within the country; too few are no telephone of a person. */
function phoneOf(text: string): string {
  const digits = text.replace(/\D/g, '').replace(/^(00)?44(0)?/, '0');
  return digits.length < 9 ? '' : digits;
}
