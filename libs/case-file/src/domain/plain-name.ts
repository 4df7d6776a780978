/** Letters that Unicode has as letters of their own, not as a letter with a mark; and the apostrophes and hyphens that people type. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', þ: 'th', ð: 'd', đ: 'd', ł: 'l', ħ: 'h', ŧ: 't', ŋ: 'n', ı: 'i' },
  ...{ ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ɛ: 'e', ɔ: 'o', ς: 'σ' },
  ...{ '‘': "'", '’': "'", ʻ: "'", ʼ: "'", '`': "'", '‐': '-', '–': '-' },
};
const ANY_OF_THEM = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
/** The accents, dots and hooks of Latin, Greek and Cyrillic. Vowel signs of other scripts are no such marks: they stay. */
const MARKS = /[\u0300-\u036f]/gu;

/**
 * The spelling of a name that searches compare: lower case, without accents, one kind of apostrophe and hyphen. The same
 * for a name on record and for what somebody types, so that `Łukasz`, `lukasz` and `LUKASZ` are one.
 */
export function plainName(name: string): string {
  const bare = name.toLowerCase().replaceAll('´', "'").normalize('NFKD').replace(MARKS, '');
  return bare.replace(ANY_OF_THEM, (letter) => LETTERS[letter] ?? letter).normalize('NFC');
}
