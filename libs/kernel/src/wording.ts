/** A label in the middle of a sentence: it begins small, unless it begins with several capitals ("MARAC"). */
export const withinSentence = (label: string): string =>
  /^[A-Z](?![A-Z])/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** "1 week", "3 weeks": so many of `one`, whose plural takes an s. */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const LIST = new Intl.ListFormat('en-GB');

/** "Ash, Birch and Cedar"; nothing for none. */
export const listed = (names: readonly string[]): string => LIST.format(names);
