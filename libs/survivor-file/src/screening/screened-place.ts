import { folded, wordsIn } from './folded-text.js';
import { withNumbersAsDigits } from './numbers-in-words.js';
import { holdsJoined, holdsPhrase, type ReadText } from './read-text.js';
import { isStreet, withShortStreets } from './street-words.js';

/** Where one part of an address ends. */
const PARTS = /[,;\n|/]|\s[-–—]\s/;
const POSTCODE = /(?<![a-z0-9])[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}(?![a-z0-9])/g;
const NUMBER = /^\d+[a-z]?$/;
/** Shorter words are what a house is called by nobody: "the", "at", "of". */
const SHORTEST_NAME = 4;
/** So many words may stand between the number of a house and its street: "number 7, on the Broadway". */
const BETWEEN = 3;

/**
 * Whether a text names a place: its house by name, its street, its number beside the first word of the street, or its
 * postcode. A single word behind the first part of an address is a town, and alone no place.
 */
export function holdsPlace(read: ReadText, value: string): boolean {
  const parts = value
    .split(PARTS)
    .map((part) => wordsIn(part))
    .filter(({ length }) => length > 0);
  const postcodes = folded(value).match(POSTCODE) ?? [];
  return (
    parts.some((part, at) => holdsPart(read, part, at === 0)) ||
    postcodes.some((postcode) => holdsJoined(read, postcode))
  );
}

function holdsPart(read: ReadText, part: readonly string[], isFirst: boolean): boolean {
  const words = withShortStreets(withNumbersAsDigits(part));
  const street = words.filter((word) => !NUMBER.test(word));
  const [name = ''] = street;
  if (street.length === 0) return false;
  if (words.length > 1 && holdsPhrase(read, part)) return true;
  if (street.length > 1 && [street, upToStreet(street)].some((each) => holdsInOrder(read, each))) return true;
  if (isFirst && words.length === 1) return name.length >= SHORTEST_NAME && read.words.has(part[0] ?? '');
  const numbers = words.filter((word) => NUMBER.test(word));
  return name.length >= SHORTEST_NAME && numbers.some((number) => standsNear(read.places, number, name));
}

/** A street without what is written behind it in the same line: "quayfable terr" of "quayfable terr wexcombe". */
function upToStreet(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word, at) => at > 0 && isStreet(word));
  return end < 0 ? words : words.slice(0, end + 1);
}

const holdsInOrder = ({ places }: ReadText, words: readonly string[]): boolean =>
  ` ${places.join(' ')} `.includes(` ${words.join(' ')} `);

const standsNear = (words: readonly string[], one: string, other: string): boolean =>
  words.some((word, at) => word === one && words.slice(Math.max(0, at - BETWEEN), at + BETWEEN + 1).includes(other));
