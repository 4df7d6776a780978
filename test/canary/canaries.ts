/** How many strings are planted: words that are nobody's and nowhere's, one for each place in which they are typed. */
export const COUNT = 40;

const WORDS = [
  'Quillonbrook',
  'Vesperidge',
  'Larkhallow',
  'Ombrewick',
  'Thornfallow',
  'Zephyrmere',
  'Isingholt',
  'Umberlye',
];

/** A string that stands nowhere else, told apart from every other by its number. */
export function canary(number: number): string {
  const word = WORDS[number % WORDS.length] ?? '';
  return `${word}${String(number).padStart(2, '0')}x`;
}

/** A telephone number of those that Ofcom keeps for stories, with the canary's number at its end. */
export const canaryNumber = (number: number): string => `07700 900 ${String(100 + number)}`;

/** A postcode of no place: ZZ is not a postcode area. */
export const canaryPostcode = (number: number): string => `ZZ${number % 10}${Math.floor(number / 10)} 9XQ`;

/**
 * What says which of the canaries a text holds, however it spaces or writes them. Thousands of answers of 50 kB each are
 * looked through: one pattern for all of them first, and one by one only where it fits.
 */
export function lookoutFor(canaries: readonly string[]): (text: string) => readonly string[] {
  const plain = canaries.map((each) => ({ each, text: plainOf(each) }));
  const any = new RegExp(plain.map(({ text }) => text).join('|')); // letters and digits, nothing else
  return (text) => {
    const searched = plainOf(text);
    return any.test(searched) ? plain.flatMap((one) => (searched.includes(one.text) ? [one.each] : [])) : [];
  };
}

const plainOf = (text: string): string => text.toLowerCase().replaceAll(/[\s+._-]|&nbsp;|%20/g, '');
