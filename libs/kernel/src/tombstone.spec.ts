import { labelOf, codeList } from './code-list.js';
import { readableDate } from './readable-date.js';
import { isErased, tombstoneText, withTombstone, withoutMarkers } from './tombstone.js';

describe('What is left of an erased value', () => {
  it('names the decision and the day', () =>
    expect(tombstoneText({ reference: 'D-4F7K-2M9P', on: '2026-02-04' })).toBe(
      'Erased by decision D-4F7K-2M9P on 4 February 2026',
    ));

  it('is replaced in a text, once for a name of several parts', () => {
    expect(withoutMarkers('They met [erased] [erased] and [erased].', 'somebody')).toBe(
      'They met somebody and somebody.',
    );
    expect(withoutMarkers('They erased the board', 'somebody')).toBe('They erased the board');
  });

  it.each([
    ...['[erased]', '0001-01-01', '0001-01-01T00:00:00.000Z', '00000000-0000-0000-0000-000000000000'],
    ...[[], false, undefined, null, {}, { note: '[erased]', on: '0001-01-01', list: [] }],
  ])('is known: %j', (value) => expect(isErased(value)).toBe(true));

  it.each(['', 'erased', '2026-01-01', '[withheld]', ['[erased]', 'Finch'], true, 0, 3, { note: 'typed' }])(
    'is not %j',
    (value) => expect(isErased(value)).toBe(false),
  );

  it('stands in a record wherever something was, and is read so as a code or a date', () => {
    const told = tombstoneText({ reference: 'D-4F7K-2M9P', on: '2026-02-04' });
    const at = new Date('2026-02-04T10:00:00Z');
    const record = { name: '[erased] [erased]', on: '0001-01-01', codes: ['[erased]'], kept: 'typed', at, score: 3n };
    expect(withTombstone(record, told)).toEqual({ name: told, on: told, codes: [told], kept: 'typed', at, score: 3n });
    expect(withTombstone(record, undefined)).toBe(record);
    expect(labelOf(codeList('colour', { RED: 'Red' }), told)).toBe(told);
    expect(readableDate(told)).toBe(told);
  });
});
