const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const TEENS = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const VALUES: ReadonlyMap<string, number> = new Map([
  ...[...UNITS, ...TEENS].map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);
/** What people say for digits of a telephone number, besides the digits' own names. */
const SPOKEN: ReadonlyMap<string, string> = new Map([
  ...UNITS.map((word, digit) => [word, String(digit)] as const),
  ...['oh', 'o', 'nought', 'nil'].map((word) => [word, '0'] as const),
]);
const REPEATS: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['treble', 3],
  ['triple', 3],
]);

/** The words with numbers up to 99 as digits: "seven" is "7", and "twenty", "one" is "21". */
export function withNumbersAsDigits(words: readonly string[]): readonly string[] {
  const read: string[] = [];
  let tens: number | undefined;
  for (const word of [...words, '']) {
    const value = VALUES.get(word);
    if (tens !== undefined) {
      const isUnit = value !== undefined && value > 0 && value < 10;
      read.push(String(isUnit ? tens + value : tens));
      tens = undefined;
      if (isUnit) continue;
    }
    if (value !== undefined && value >= 20) tens = value;
    else if (word !== '') read.push(value === undefined ? word : String(value));
  }
  return read;
}

/** All digits of a text in their order, also those said in words: "oh double seven" is "077". Other words are passed over. */
export function spokenDigits(words: readonly string[]): string {
  let digits = '';
  let times = 1;
  for (const word of words) {
    const said = /^\d+$/.test(word) ? word : SPOKEN.get(word);
    if (said !== undefined) digits += said.length === 1 ? said.repeat(times) : said;
    times = REPEATS.get(word) ?? 1;
  }
  return digits;
}
