/** Letters of other alphabets that look like Latin ones, as far as people meet them: a light list, not the whole of Unicode. */
const LOOK_ALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['аa', 'вb', 'еe', 'кk', 'мm', 'нh', 'оo', 'рp', 'сc', 'тt', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'ԁd', 'ӏl', 'һh'], // Cyrillic
    ...['αa', 'βb', 'εe', 'ηn', 'ιi', 'κk', 'μm', 'νv', 'οo', 'ρp', 'τt', 'υu', 'χx'], // Greek
    ...['ıi', 'łl', 'øo', 'đd', 'ħh', 'ßs', 'æa', 'œo'],
  ].map((pair) => [pair.charAt(0), pair.slice(1)]),
);

const MARKS = /\p{M}/gu;
/** Soft hyphens, zero-width characters, direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Text as it is compared: lower case, without accents and what cannot be seen, look-alikes as what they look like. */
export function folded(text: string): string {
  const plain = text.replace(INVISIBLE, '').normalize('NFKD').replace(MARKS, '').toLowerCase().normalize('NFKD');
  return [...plain.replace(MARKS, '')].map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
}

/** The words of a folded text: letters and digits; an apostrophe parts nothing. */
export const wordsIn = (text: string): readonly string[] =>
  folded(text)
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

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
