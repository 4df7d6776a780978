import { cursorAfter, placeOf } from './places.js';

const place = { name: 'Café "Zoë", 2nd group', id: '5e21f1ce-0000-4000-8000-000000000001' };

describe('A place in a list by name', () => {
  it('is found again from its cursor, whatever the name', () => expect(placeOf(cursorAfter(place))).toEqual(place));
  it('fits into an address', () => expect(cursorAfter(place)).toMatch(/^[\w-]+$/));
  it.each([
    undefined,
    '',
    'nonsense',
    Buffer.from('null').toString('base64url'),
    Buffer.from('["a"]').toString('base64url'),
    Buffer.from('["a\\u0000","5e21f1ce-0000-4000-8000-000000000001"]').toString('base64url'),
    Buffer.from('["a","1 OR 1=1"]').toString('base64url'),
    Buffer.from('{"length":2}').toString('base64url'),
  ])('is the beginning for %j', (cursor) => expect(placeOf(cursor)).toBeUndefined());
});
