import { ERASED_DATE, ERASED_TEXT, WITHHELD_TEXT } from '#kernel';
import { EXACT, MARK_KINDS, marksOf, POSSIBLE, SAME_PERSON, type MarkKind } from './identity-marks.js';
import type { IdentityFacts } from './identity.js';

const textsOf = (kind: MarkKind, ...known: IdentityFacts[]) =>
  marksOf(known).flatMap((mark) => (mark.kind === kind ? [mark.text] : []));
const alike = (kind: MarkKind, one: IdentityFacts, other: IdentityFacts) =>
  textsOf(kind, one).some((text) => textsOf(kind, other).includes(text));
const born = '1984-02-29';

describe('What two people are compared by', () => {
  it('is each exact, possible, or of accounts', () => {
    expect([...EXACT, ...POSSIBLE, ...SAME_PERSON].sort()).toEqual([...MARK_KINDS].sort());
  });

  it.each([
    ['accents', 'Zoë Brontë', 'ZOE BRONTE'],
    ['apostrophes of both kinds', 'Una O’Neill', "una o'neill"],
    ['the order', 'Thistlewick, Jasper', 'Jasper Thistlewick'],
    ['a hyphen', 'Ada Moss-Vale', 'Ada Moss Vale'],
  ])('is the same name but for %s', (_, one, other) =>
    expect(alike('name', { names: [one] }, { names: [other] })).toBe(true),
  );

  it.each([
    ['another name', 'Jasper Thistlewick', 'Jasper Thistledown'],
    ['more of it', 'Jasper Thistlewick', 'Jasper Orlando Thistlewick'],
  ])('is not the same name with %s', (_, one, other) =>
    expect(alike('name', { names: [one] }, { names: [other] })).toBe(false),
  );

  it('is no single word, and no surname alone', () => {
    expect(marksOf([{ names: ['Jazz'], dateOfBirth: born, postcode: 'WX1 1AA' }])).toEqual([]);
    expect(marksOf([{ names: ['Amina Khan'] }]).map(({ kind }) => kind)).toEqual(['name']);
  });

  it('is a surname with a date of birth, or with a postcode, whatever event said which', () => {
    const known = [{ names: ['Odile Marchbanks'] }, { dateOfBirth: born }, { postcode: 'wx1 1aa' }];
    expect(textsOf('surname-birth', ...known)).toEqual([`marchbanks|${born}`]);
    expect(textsOf('surname-postcode', ...known)).toEqual(['marchbanks|WX11AA']);
    expect(textsOf('name-birth', ...known)).toEqual([`marchbanks odile|${born}`]);
  });

  it('is a double surname whole, and each half of it', () => {
    const full = { names: ['Ada Moss-Vale'], dateOfBirth: born };
    for (const name of ['Ada Moss', 'Bea Vale', 'Ada Moss-Vale'])
      expect(alike('surname-birth', full, { names: [name], dateOfBirth: born })).toBe(true);
    expect(alike('surname-birth', full, { names: ['Ada Moor'], dateOfBirth: born })).toBe(false);
  });

  it.each([
    ['7 Fennel Row', '7', true],
    ['7a Fennel Row', '7A', true],
    ['Flat 7, Fennel House', '7', true],
    ['The Old Forge', 'the old forge', true],
    ['7 Fennel Row', '9', false],
  ])('is a house and its postcode: %s and %s, %s', (one, other, same) =>
    expect(alike('address', { house: one, postcode: 'WX1 1AA' }, { house: other, postcode: 'wx11aa' })).toBe(same),
  );
  it('is no postcode alone, and no house alone', () => {
    expect(marksOf([{ postcode: 'WX1 1AA' }])).toEqual([]);
    expect(marksOf([{ house: '7' }])).toEqual([]);
  });

  it.each(['07700 900123', '+44 7700 900123', '0044 7700 900 123', '+44 (0)7700 900123'])(
    'is a telephone however it is written: %s',
    (phone) => expect(textsOf('phone', { phones: [phone] })).toEqual(['07700900123']),
  );
  it('is no telephone of few digits', () => expect(marksOf([{ phones: ['101'] }])).toEqual([]));
  it('is an address for mail, whatever its capitals', () =>
    expect(textsOf('email', { emails: [' Ada@Example.org '] })).toEqual(['ada@example.org']));
  it('is who they are at an identity provider and at their employer', () => {
    expect(marksOf([{ signIn: 'https://a|7', staffNumber: 'org|W-12 ' }])).toEqual([
      { kind: 'staff-number', text: 'org|w-12' },
      { kind: 'sign-in', text: 'https://a|7' },
    ]);
  });

  it('is nothing of what was erased, is withheld or is empty', () => {
    expect(
      marksOf([
        { names: [ERASED_TEXT, `${WITHHELD_TEXT}`, '  '], dateOfBirth: ERASED_DATE, postcode: ERASED_TEXT },
        { phones: [ERASED_TEXT], emails: [WITHHELD_TEXT, ''], house: ERASED_TEXT, staffNumber: ERASED_TEXT },
      ]),
    ).toEqual([]);
  });

  it('is each thing once', () => expect(marksOf([{ names: ['Ada Moss', 'Moss, Ada'] }])).toHaveLength(1));
});
