import { codeList, labelOf } from './code-list.js';
import { referenceOf } from './reference.js';

describe('A reference', () => {
  it('is the same for the same record and says nothing about it', () => {
    expect(referenceOf('C', '7c9e6679-7425-40de-944b-e07fc1f90ae7')).toBe('C-FJF6-CYBM');
    expect(referenceOf('R', '00000000-0000-4000-8000-000000000000')).toBe('R-0000-0000');
  });

  it('leaves out the letters that are misread over the telephone', () => {
    for (let n = 0; n < 1000; n++) {
      const id = `${(n * 1_103_515_245).toString(16).padStart(8, '0').slice(-8)}-${n.toString(16).padStart(4, '0')}-4000-8000-000000000000`;
      expect(referenceOf('C', id)).toMatch(/^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });
});

describe('A code list', () => {
  const colours = codeList('colour', { RED: 'Red', BLUE: 'Blue' });

  it('keeps the order in which people read it', () =>
    expect(colours.codes.map(({ code }) => code)).toEqual(['RED', 'BLUE']));

  it('shows a code that a newer release wrote as it is', () => {
    expect(labelOf(colours, 'RED')).toBe('Red');
    expect(labelOf(colours, 'GREEN')).toBe('GREEN');
  });
});
