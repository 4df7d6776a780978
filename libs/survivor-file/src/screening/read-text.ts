import { joinedLetters, joinedWords, withoutS, wordsIn } from './folded-text.js';
import { spokenDigits, withNumbersAsDigits } from './numbers-in-words.js';
import { withShortStreets } from './street-words.js';

/** A text in every way in which it is searched. */
export interface ReadText {
  /** Each word, words that were spelled out or joined by a sign, and each of them without its s. */
  readonly words: ReadonlySet<string>;
  /** The words with a space before, between and after. */
  readonly spaced: string;
  /** All letters and digits, nothing between. */
  readonly joined: string;
  /** All digits, however they are written; each entry is one way to read them. */
  readonly digits: readonly string[];
  /** The words as addresses are compared: streets shortened, numbers as digits. */
  readonly places: readonly string[];
}

export function readText(text: string): ReadText {
  const words = wordsIn(text);
  const all = [...words, ...joinedLetters(words), ...joinedWords(text)];
  return {
    words: new Set([...all, ...all.map(withoutS)]),
    spaced: ` ${words.join(' ')} `,
    joined: words.join(''),
    digits: [
      words.join('').replace(/\D/g, ''),
      words
        .filter((word) => /\d/.test(word))
        .map(readAsDigits)
        .join('')
        .replace(/\D/g, ''),
      words.join('').replace(/o/g, '0').replace(/\D/g, ''),
      spokenDigits(words),
    ],
    places: withShortStreets(withNumbersAsDigits(words)),
  };
}

/** Letters that are taken for digits on paper. */
const readAsDigits = (text: string): string => text.replace(/o/g, '0').replace(/[il]/g, '1');

/** Words one after the other, or run together, or spelled out. */
export function holdsPhrase({ spaced, words, joined }: ReadText, phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  const together = phrase.join('');
  if (spaced.includes(` ${phrase.join(' ')} `) || words.has(together)) return true;
  return phrase.length > 1 && together.length >= 8 && joined.includes(together);
}

/** Letters and digits of `value` one after the other, whatever stands between, also where a letter stands for a digit. */
export function holdsJoined({ joined }: ReadText, value: string): boolean {
  const together = wordsIn(value).join('');
  return together.length > 0 && readAsDigits(joined).includes(readAsDigits(together));
}
