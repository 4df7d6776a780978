/** What streets are called, each with the ways to shorten it. Both sides are shortened, so that "Mill Rd" is "Mill Road". */
const STREETS: Readonly<Record<string, readonly string[]>> = {
  ave: ['avenue', 'av'],
  bldgs: ['buildings', 'building', 'bldg'],
  cl: ['close', 'clo'],
  cres: ['crescent', 'crs'],
  ct: ['court', 'crt'],
  dr: ['drive', 'drv'],
  gdns: ['gardens', 'garden', 'gdn'],
  gr: ['grove', 'gro', 'grv'],
  hse: ['house', 'ho'],
  ln: ['lane', 'la'],
  pde: ['parade'],
  pk: ['park'],
  pl: ['place'],
  rd: ['road'],
  sq: ['square'],
  st: ['street', 'str', 'saint'],
  terr: ['terrace', 'ter', 'tce'],
  wlk: ['walk'],
  way: ['wy'],
};

const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries(STREETS).flatMap(([short, ways]) => [short, ...ways].map((way) => [way, short] as const)),
);

/** The words with every way to write road, street and their like as one. */
export const withShortStreets = (words: readonly string[]): readonly string[] =>
  words.map((word) => SHORT.get(word) ?? word);

/** Whether a word that `withShortStreets` gave says that the words before it name a street. */
export const isStreet = (word: string): boolean => Object.hasOwn(STREETS, word);
