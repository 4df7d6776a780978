import { contactDetailIn } from '#web';
import type { TokenKind } from '../screened-tokens/screened-tokens.projection.js';
import { folded, joinedWords, wordsIn } from './folded-text.js';
import { holdsJoined, holdsPhrase, readText, type ReadText } from './read-text.js';
import { holdsPlace } from './screened-place.js';

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
 * found as whole words, alone and together, with an s behind them and joined by hyphens; places by their house, street or
 * name (a town alone is no place), numbers, postcodes and references in any spacing. Besides, no postcode, telephone number
 * or email address goes out at all: who needs one writes it on paper that somebody else has read. It errs on the side of
 * keeping back: a text that says "rose" is kept back while a survivor called Rose has a file.
 */
export function screened(text: string, tokens: Iterable<Token>): string | undefined {
  const read = readText(text);
  for (const token of tokens) if (holds(read, token)) return `holds-survivor-${token.kind}`;
  const detail = contactDetailIn(text) ?? contactDetailIn(folded(text));
  if (detail !== undefined) return `holds-${detail.replace(' ', '-')}`;
  return REFERENCE.test(folded(text)) ? 'holds-survivor-reference' : undefined;
}

/** `v` and eight characters of the alphabet of references, among which must be a digit. */
const REFERENCE = /(?<![\p{L}\p{N}])v-(?=[a-z-]{0,8}\d)[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}(?![\p{L}\p{N}])/u;

function holds(read: ReadText, { kind, value }: Token): boolean {
  switch (kind) {
    case 'name':
    case 'worker-name':
      return holdsName(read, value);
    case 'address':
      return holdsPlace(read, value);
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

/** The whole name, however it is spaced, or any part of it that is long enough, a double one also as one word. */
function holdsName(read: ReadText, value: string): boolean {
  const parts = wordsIn(value);
  const single = [...parts, ...joinedWords(value)];
  return holdsPhrase(read, parts) || single.some((part) => part.length >= SHORTEST_NAME && read.words.has(part));
}

/** A number by its digits without the way to dial it; an address for letters as any other place; anything else by its words. */
function holdsContact(read: ReadText, value: string): boolean {
  const digits = wordsIn(value)
    .join('')
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=\d{9})|^0/, '');
  if (digits.length >= SHORTEST_NUMBER && read.digits.some((each) => each.includes(digits))) return true;
  const words = wordsIn(value);
  if (words.every((word) => /^\d+$/.test(word))) return holdsPhrase(read, words);
  if (!value.includes('@') && holdsPlace(read, value)) return true;
  return holdsPhrase(read, words) || holdsJoined(read, value);
}
