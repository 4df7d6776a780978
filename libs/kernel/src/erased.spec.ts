import { codeList, labelOf } from './code-list.js';
import { ERASED_DATE, ERASED_TEXT, markerWords, WITHHELD_DATE, WITHHELD_TEXT } from './erased.js';
import { readableDate } from './readable-date.js';

const COLOURS = codeList('colour', { RED: 'Red' });

describe('What stands in the place of an erased value', () => {
  it('reads as such where a code was, and where a date was', () => {
    expect(labelOf(COLOURS, ERASED_TEXT)).toBe('Erased');
    expect(labelOf(COLOURS, WITHHELD_TEXT)).toBe('Withheld');
    expect([readableDate(ERASED_DATE), readableDate(WITHHELD_DATE)]).toEqual(['Erased', 'Withheld']);
  });

  it('is nothing that anybody recorded', () => {
    expect(markerWords(ERASED_TEXT)).toBe('Erased');
    expect([markerWords('erased'), markerWords('toString'), markerWords('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(readableDate('2026-03-03')).toBe('3 March 2026');
  });
});
