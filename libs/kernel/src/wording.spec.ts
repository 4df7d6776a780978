import { counted, listed, withinSentence } from './wording.js';

describe('Words of a sentence', () => {
  it.each([
    ['It was recorded twice', 'it was recorded twice'],
    ['A fact in it is wrong', 'a fact in it is wrong'],
    ['MARAC (of this area)', 'MARAC (of this area)'],
    ['IDVA', 'IDVA'],
    ['1 to 3 months', '1 to 3 months'],
    ['', ''],
  ])('begin small in the middle of it: %s', (label, words) => expect(withinSentence(label)).toBe(words));

  it('count', () => {
    expect([0, 1, 2].map((count) => counted(count, 'working day'))).toEqual([
      ...['0 working days', '1 working day', '2 working days'],
    ]);
  });

  it('list', () => {
    const names = ['Ash', 'Birch', 'Cedar'];
    expect([0, 1, 2, 3].map((count) => listed(names.slice(0, count)))).toEqual([
      ...['', 'Ash', 'Ash and Birch', 'Ash, Birch and Cedar'],
    ]);
  });
});
