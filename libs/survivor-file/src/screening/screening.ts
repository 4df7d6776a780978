import { contactDetailIn } from '#web';
import type { TokenKind } from '../screened-tokens/screened-tokens.projection.js';
import { folded, joinedLetters, wordsIn } from './folded-text.js';

/** Something that must not stand in a text that the person referred could read. */
export interface Token {
  readonly kind: TokenKind | 'reference' | 'worker-name';
  readonly value: string;
}

/** A single name of so few letters is looked for only beside the rest of it: "Al" and "Jo" stand in too many words and texts. */
const SHORTEST_NAME = 3;
/** A number of so few digits is looked for only as it is written. */
const SHORTEST_NUMBER = 6;

/**
 * The rule that keeps a text from the person referred, as a code and never the token; undefined where it may go. Names are
 * found as whole words, alone and together, places by their street or name (a town alone is no place), numbers, postcodes
 * and references in any spacing. Besides, no postcode, telephone number or email address goes out at all: who needs one
 * writes it on paper that somebody else has read. It errs on the side of keeping back: a text that says "rose" is kept back
 * while a survivor called Rose has a file.
 */
export function screened(text: string, tokens: Iterable<Token>): string | undefined {
  const read = readText(text);
  for (const token of tokens) if (holds(read, token)) return `holds-survivor-${token.kind}`;
  const detail = contactDetailIn(text) ?? contactDetailIn(folded(text));
  if (detail !== undefined) return `holds-${detail.replace(' ', '-')}`;
  return REFERENCE.test(folded(text)) ? 'holds-survivor-reference' : undefined;
}

interface ReadText {
  /** Each word, and words that were spelled out. */
  readonly words: ReadonlySet<string>;
  /** The words with a space before, between and after. */
  readonly spaced: string;
  /** All letters and digits, nothing between. */
  readonly joined: string;
  readonly digits: string;
}

/** `v` and eight characters of the alphabet of references, among which must be a digit. */
const REFERENCE = /(?<![\p{L}\p{N}])v-(?=[a-z-]{0,8}\d)[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}(?![\p{L}\p{N}])/u;

function readText(text: string): ReadText {
  const words = wordsIn(text);
  return {
    words: new Set([...words, ...joinedLetters(words)]),
    spaced: ` ${words.join(' ')} `,
    joined: words.join(''),
    digits: words
      .join('')
      .replace(/o/g, '0')
      .replace(/[^0-9]/g, ''),
  };
}

function holds(read: ReadText, { kind, value }: Token): boolean {
  switch (kind) {
    case 'name':
    case 'worker-name':
      return holdsName(read, value);
    case 'address':
      return value.split(/[,\n]/).some((line) => holdsLine(read, line));
    case 'postcode':
    case 'reference':
      return holdsJoined(read, value);
    case 'contact':
      return holdsContact(read, value);
    case 'alias':
    case 'code-word':
      return holdsPhrase(read, wordsIn(value));
  }
}

/** The whole name, however it is spaced, or any part of it that is long enough. */
function holdsName(read: ReadText, value: string): boolean {
  const parts = wordsIn(value);
  return holdsPhrase(read, parts) || parts.some((part) => part.length >= SHORTEST_NAME && read.words.has(part));
}

/** A line of an address: with its number, or its street without. One word alone is a town. */
function holdsLine(read: ReadText, line: string): boolean {
  const words = wordsIn(line);
  const street = words.filter((word) => !/^\d+[a-z]?$/.test(word));
  if (words.length > 1 && street.length > 0 && street.length < words.length && holdsPhrase(read, words)) return true;
  return street.length > 1 && holdsPhrase(read, street);
}

/** Words one after the other, or run together, or spelled out. */
function holdsPhrase({ spaced, words, joined }: ReadText, phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  const together = phrase.join('');
  if (spaced.includes(` ${phrase.join(' ')} `) || words.has(together)) return true;
  return phrase.length > 1 && together.length >= 8 && joined.includes(together);
}

const holdsJoined = ({ joined }: ReadText, value: string): boolean => {
  const together = wordsIn(value).join('');
  return together.length > 0 && readAsDigits(joined).includes(readAsDigits(together));
};

/** Letters that are taken for digits on paper. */
const readAsDigits = (text: string): string => text.replace(/o/g, '0').replace(/[il]/g, '1');

/** A number by its digits without the way to dial it; anything else by its words. */
function holdsContact(read: ReadText, value: string): boolean {
  const digits = wordsIn(value)
    .join('')
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=\d{9})|^0/, '');
  if (digits.length >= SHORTEST_NUMBER && read.digits.includes(digits)) return true;
  const words = wordsIn(value);
  if (words.every((word) => /^\d+$/.test(word))) return holdsPhrase(read, words);
  return holdsPhrase(read, words) || holdsJoined(read, value);
}
