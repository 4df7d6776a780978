/** Letters of other alphabets that look like Latin ones, as far as people meet them: a light list, not the whole of Unicode. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['аa', 'вb', 'еe', 'кk', 'мm', 'нh', 'оo', 'рp', 'сc', 'тt', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'ԁd', 'ӏl', 'һh'], // Cyrillic
    ...['αa', 'βb', 'εe', 'ηn', 'ιi', 'κk', 'μm', 'νv', 'οo', 'ρp', 'τt', 'υu', 'χx'], // Greek
    ...['ıi', 'łl', 'øo', 'đd', 'ħh', 'ßs', 'æa', 'œo'],
  ].map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const MARKS = /\p{M}/gu;
/** Soft hyphens, zero-width characters, direction marks and isolates, fillers: whatever Unicode says is not to be seen. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Words that a sign joins, with the end of a line behind it or not: "Anne-Marie", "Ma-" and "ren" in the next line. */
const JOINED = /[\p{L}\p{N}]+(?:[-‐‑._](?:[^\S\n]*\n\s*)?[\p{L}\p{N}]+)+/gu;

/** Text as it is compared: lower case, without accents and what cannot be seen, look-alikes as what they look like. */
export function folded(text: string): string {
  const plain = text.replace(INVISIBLE, '').normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFKD');
  return [...plain.replace(MARKS, '')].map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
}

/** The words of a folded text: letters and digits; an apostrophe parts nothing. */
export const wordsIn = (text: string): readonly string[] =>
  withoutApostrophes(folded(text)).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that are joined by a hyphen, a dot or a line's end, as one word each. */
export const joinedWords = (text: string): readonly string[] =>
  [...withoutApostrophes(folded(text)).matchAll(JOINED)].map(([joined]) => joined.replace(/[^\p{L}\p{N}]/gu, ''));

/** Without the s of "Maren's" and "the Fables". */
export const withoutS = (word: string): string => (word.length > 3 ? word.replace(/s$/, '') : word);

/** Letters that stand alone, one after the other, read as one word: "M a r e n". */
export function joinedLetters(words: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let spelled = '';
  for (const word of [...words, '']) {
    if (word.length === 1) {
      spelled += word;
      continue;
    }
    if (spelled.length > 1) joined.push(spelled);
    spelled = '';
  }
  return joined;
}

const withoutApostrophes = (text: string): string => text.replace(/['’‘ʼʹ′`]/g, '');
