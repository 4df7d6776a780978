import fc from 'fast-check';
import { screened, type Token } from './screening.js';

const TOKENS: readonly Token[] = [
  { kind: 'name', value: 'Maren Fable' },
  { kind: 'name', value: 'Siân O’Quillory' },
  { kind: 'alias', value: 'the dentist' },
  { kind: 'code-word', value: 'marigold' },
  { kind: 'contact', value: '07700 900123' },
  { kind: 'contact', value: 'maren.f@example.org' },
  { kind: 'address', value: '7 Quayfable Terrace, Wexcombe' },
  { kind: 'address', value: 'Marigold Lane Primary School' },
  { kind: 'postcode', value: 'ZZ99 3VZ' },
  { kind: 'reference', value: 'V-4F7K-2M9P' },
  { kind: 'worker-name', value: 'Maris Underhollow' },
  { kind: 'name', value: 'Anne-Lise Vantongeren' },
  { kind: 'address', value: '12 Millfable Road' },
  { kind: 'address', value: '31 Fablebroad, Harrowmere' },
  { kind: 'address', value: 'Larkhaven, Quarrymere' },
  { kind: 'address', value: '4 Otterfable Lane Harrowmere ZZ98 2QX' },
  { kind: 'contact', value: '9 Heronfable Close, Wexcombe' },
];

/** What must be found whenever it stands in a text: each token as it is, and each part that leads to somebody alone. */
const FOUND = [...TOKENS.map(({ value }) => value), 'Maren', 'Fable', 'O’Quillory', 'Underhollow'];
const NUMBERS = ['07700 900123', 'ZZ99 3VZ', 'V-4F7K-2M9P'];

const LOOK_ALIKES: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х' };
const MARKS = ['', '', '', '\u0301', '\u0308', '\u200b', '\u00ad'];

/** A token as somebody might write it who does not mean to hide it, or does a little. */
const disguised = (token: string) =>
  fc
    .array(fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom(...MARKS)), {
      minLength: token.length,
      maxLength: token.length,
    })
    .map((choices) =>
      [...token]
        .map((letter, at) => {
          const [isUpper, isLookAlike, mark] = choices[at] ?? [false, false, ''];
          const like = isLookAlike ? (LOOK_ALIKES[letter] ?? letter) : letter;
          const cased = isUpper ? like.toUpperCase() : like.toLowerCase();
          return /\p{L}/u.test(letter) ? cased + mark : cased;
        })
        .join(''),
    );

/** Anything at all around it, apart from letters and digits that would make another word of it. */
const around = fc.constantFrom('', 'We will meet her. ', 'Tell ', '(', 'Re: ', '– ', '“', '\n');

const afterwards = fc.constantFrom('', '.', ', and so on', ' will come', ')', '\n');

const spacedOut = (token: string) =>
  fc
    .array(fc.constantFrom('', ' ', '  ', '-', '.', ' - '), { minLength: token.length, maxLength: token.length })
    .map((gaps) => [...token.replaceAll(/[ -]/g, '')].map((letter, at) => letter + (gaps[at] ?? '')).join(''));

describe('A text for the person referred', () => {
  it.each(FOUND)(
    'is kept back when it holds %s, in any case, with accents, look-alikes and invisible letters',
    (token) => {
      fc.assert(
        fc.property(around, disguised(token), afterwards, (before, text, after) => {
          const rule = screened(`${before}${text}${after}`, TOKENS);
          expect(rule).toMatch(/^holds-/);
        }),
        { numRuns: 300 },
      );
    },
  );

  it.each(NUMBERS)('is kept back when it holds %s in any spacing', (token) => {
    fc.assert(
      fc.property(spacedOut(token), (text) => expect(screened(`Write to ${text}`, TOKENS)).toMatch(/^holds-/)),
      { numRuns: 300 },
    );
  });

  it.each([
    ['+44 7700 900123', 'holds-survivor-contact'],
    ['0044 (0)7700-900-123', 'holds-survivor-contact'],
    ['Ring 077OO 9OO123', 'holds-survivor-contact'],
    ['ask for M A R E N', 'holds-survivor-name'],
    ['marenfable came', 'holds-survivor-name'],
    ['Fable, Maren', 'holds-survivor-name'],
    ['near Quayfable Terrace', 'holds-survivor-address'],
    ['7, Quayfable terrace', 'holds-survivor-address'],
    ['zz993vz', 'holds-survivor-postcode'],
    ['v-4f7k-2m9p', 'holds-survivor-reference'],
    ['another file, V-9Z9Z-0A1B', 'holds-survivor-reference'],
    ['Yours, M. Underhollow', 'holds-survivor-worker-name'],
    ['That is Maren’s new school', 'holds-survivor-name'],
    ['near Maren\u02bcs work', 'holds-survivor-name'],
    ['the Fables are coming', 'holds-survivor-name'],
    ['ask for Ma-\nren on Tuesday', 'holds-survivor-name'],
    ['ask for Ma-ren', 'holds-survivor-name'],
    ['Annelise will be there', 'holds-survivor-name'],
    ['ask for Ma\u2066re\u2069n', 'holds-survivor-name'],
    ['ask for Ma\u3164ren', 'holds-survivor-name'],
    ['Ring oh double seven, double oh, nine double oh, one two three', 'holds-survivor-contact'],
    ['Ring 07700 or so 900123', 'holds-survivor-contact'],
    ['Ring 077OO 9OOl23', 'holds-survivor-contact'],
    ['Go to Millfable Rd', 'holds-survivor-address'],
    ['Go to 12 Millfable', 'holds-survivor-address'],
    ['Go to twelve, Millfable', 'holds-survivor-address'],
    ['at 31 Fablebroad', 'holds-survivor-address'],
    ['at thirty-one Fablebroad', 'holds-survivor-address'],
    ['at number thirty one, on the Fablebroad', 'holds-survivor-address'],
    ['Fablebroad, number 31', 'holds-survivor-address'],
    ['they are at Larkhaven now', 'holds-survivor-address'],
    ['near Otterfable Lane', 'holds-survivor-address'],
    ['ZZ98\n2QX', 'holds-survivor-address'],
    ['Post it to 9 Heronfable Close', 'holds-survivor-contact'],
    ['Come to SW1A 1AA', 'holds-postcode'],
    ['Ring 020 7946 0000', 'holds-telephone-number'],
    ['Write to office@example.org', 'holds-email-address'],
  ])('is kept back when it says "%s", by a rule that does not say what was found: %s', (text, rule) => {
    expect(screened(text, TOKENS)).toBe(rule);
  });

  it.each([
    'Your first session is on Tuesday 3 March 2026 at 10am at our office in Wexcombe.',
    'You told us about a fabled story; we remarked on it in the margin.',
    'The programme has 26 sessions of 2 hours. Bring this letter with you.',
    'Reference R-4F7K-2M9P. Case C-0AF3-11ZZ.',
    'Terrace houses on the quay are not part of this.',
    'Call 999 in an emergency.',
    'You can say no. We will ask again on 14/04/2026.',
    'Room 7, second floor. Doors open at 09:30 and close at 16:45.',
    'We meet in Quarrymere or Harrowmere, on 12 March, for one or two hours.',
    'Twelve people came. The house on the road to the park has a garden.',
  ])('may go when it is an ordinary sentence: %s', (text) => expect(screened(text, TOKENS)).toBeUndefined());

  /** The false-positive rule: what shares no word with a token, and holds no contact details, always passes. */
  it('may go whatever it says, when it shares no word with what is looked for', () => {
    const words = [
      'session',
      'programme',
      'meeting',
      'please',
      'letter',
      'bring',
      'office',
      'Tuesday',
      'change',
      'and',
      'the',
      'you',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (some) =>
        expect(screened(some.join(' '), TOKENS)).toBeUndefined(),
      ),
    );
  });
});
