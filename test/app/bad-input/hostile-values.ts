import type { DescribedField } from '../../support/plausible.js';

/** A value that the rules of a field cannot let through, and what is wrong with it. */
export interface Hostile {
  readonly title: string;
  readonly value: unknown;
}

const of = (title: string, value: unknown): Hostile => ({ title, value });
const LONG = 'x'.repeat(100_000);

/** Text that no field takes: a database refuses it, or it reads otherwise than it is stored. */
const TEXTS = [
  of('NUL', 'a\0b'),
  of('a control character', 'a\u0007b'),
  of('a C1 control character', 'a\u0085b\u009f'),
  of('a right-to-left override', 'invoice\u202etxt.exe'),
  of('an isolate', 'a\u2066b'),
];
/** What is text in JSON only: a form cannot carry half a character. */
const JSON_TEXTS = [of('a lone surrogate', 'a\ud800b'), of('the other lone surrogate', '\udc00')];

/** Values of the wrong JSON type for anything that is text at heart. */
const WRONG_TYPES = [of('an object', { toString: 'x' }), of('a list of lists', [['a']]), of('a fraction', 12.5)];

const DATES = [
  '2026-02-30',
  '0000-01-01',
  '+294277-01-01',
  'infinity',
  'tomorrow',
  'now',
  '31/12/2026',
  '2026-3-3',
  '2026-03-03T00:00:00Z',
];
const TIMES = ['25:00', '24:00', '9:60', 'now', '-1:00'];
const IDS = [
  'not-an-id',
  '{0b5f7a3c-5b1e-5d0a-9c7e-2f6d4a1e8b90}',
  "' OR 1=1 --",
  '../../etc/passwd',
  '9223372036854775808',
];
const CODES = ['NOT_A_CODE', 'constructor', 'toString', "'; DROP TABLE es.event; --"];
const NUMBERS = ['-1', '1e400', '1.5', '9007199254740993', 'NaN', 'Infinity', '0x10', '١٢'];

const each = (values: readonly string[]): Hostile[] => values.map((value) => of(value, value));

/** What an API client might send in a field. `null` counts as nothing, which only a required field minds. */
export function hostileInJson({ kind, isList, isRequired }: DescribedField): readonly Hostile[] {
  const absent = isRequired && kind !== 'tick' ? [of('null', null)] : [];
  if (isList) return [...hostileLists(kind), ...absent];
  switch (kind) {
    case 'text':
      return [...TEXTS, ...JSON_TEXTS, ...WRONG_TYPES, of('100,000 characters', LONG), of('true', true), ...absent];
    case 'date':
      return [...each(DATES), of('a number', 20_260_303), ...WRONG_TYPES, ...absent];
    case 'time':
      return [...each(TIMES), of('a number', 9), ...WRONG_TYPES, ...absent];
    case 'id':
      return [...each(IDS), ...TEXTS, of('a number', 2 ** 53), ...WRONG_TYPES, ...absent];
    case 'code':
      return [...each(CODES), ...TEXTS, ...WRONG_TYPES, of('true', true), ...absent];
    case 'number':
      return [
        of('text', '12'),
        of('a fraction', 1.5),
        of('less than nothing', -1),
        of('beyond 2^53', 2 ** 53 + 2),
        of('a list', [1]),
        of('an object', {}),
        ...absent,
      ];
    case 'tick':
      return [of('text', 'true'), of('a number', 1), of('a list', [true]), of('an object', {})];
    case 'hidden':
      return [];
  }
}

/** What a browser, or somebody pretending to be one, might post in a field. */
export function hostileInForm({ kind, isList }: DescribedField): readonly Hostile[] {
  if (isList)
    return [...each(kind === 'id' ? IDS : CODES), of('NUL', 'a\0b'), of('1,000 characters', 'x'.repeat(1_000))];
  switch (kind) {
    case 'text':
      return [...TEXTS, of('100,000 characters', LONG), of('given twice', ['one', 'two'])];
    case 'date':
      return [
        of('30 February', '2026-02-30'),
        of('year 0', '0000-01-01'),
        of('words', 'soon-March-later'),
        of('a month of 13', '2026-13-01'),
        of('NUL', '2026-03-0\0'),
      ];
    case 'time':
      return [...each(TIMES), of('given twice', ['9:00', '10:00'])];
    case 'id':
      return [...each(IDS), of('NUL', 'a\0b'), of('given twice', ['a', 'b'])];
    case 'code':
      return [...each(CODES), of('NUL', 'a\0b'), of('given twice', ['a', 'b'])];
    case 'number':
      return [...each(NUMBERS), of('given twice', ['1', '2'])];
    case 'tick':
      return [of('words', 'perhaps'), of('NUL', 'a\0b')];
    case 'hidden':
      return [
        of('words', 'abc'),
        of('less than nothing', '-1'),
        of('beyond any', '9'.repeat(40)),
        of('given twice', ['0', '1']),
      ];
  }
}

function hostileLists(kind: DescribedField['kind']): readonly Hostile[] {
  const unknown = kind === 'id' ? IDS : CODES;
  return [
    ...unknown.map((value) => of(`a list with ${value}`, [value])),
    of('an object', { 0: 'a', length: 1 }),
    of('a list of lists', [['a']]),
    of('a list with null', [null]),
    of(
      '10,000 items',
      Array.from({ length: 10_000 }, (_, n) => `item-${n}`),
    ),
    of('a lone surrogate', ['\ud800']),
  ];
}
