import { pagingIn } from './paging.js';
import { commandIdIn, revisionIn } from './request-headers.js';

const ID = '0b7e4d5a-8c1f-4c58-9a8e-2d9c5d1d7a10';

describe('If-Match', () => {
  it('names the revision that was read', () => expect(revisionIn('"12"')).toBe(12n));
  it('is needed', () => expect(() => revisionIn(undefined)).toThrow('revision-needed'));
  it.each(['12', 'W/"12"', '*', '"12", "13"', '"-1"', '""', '"1e3"', `"${'9'.repeat(19)}"`])('cannot be %s', (value) =>
    expect(() => revisionIn(value)).toThrow('revision-unreadable'),
  );
});

describe('Idempotency-Key', () => {
  it('is a UUID, quoted or not', () => {
    expect(commandIdIn(ID)).toBe(ID);
    expect(commandIdIn(`"${ID.toUpperCase()}"`)).toBe(ID);
  });
  it('is made when it is missing', () => expect(commandIdIn(undefined)).toMatch(/^[0-9a-f-]{36}$/));
  it.each(['', '1', 'abc', `${ID}0`, '"'])('cannot be %j', (key) =>
    expect(() => commandIdIn(key)).toThrow('idempotency-key'),
  );
});

describe('The page of a list', () => {
  it('has 25 items unless said otherwise', () => expect(pagingIn({})).toEqual({ limit: 25 }));
  it('has the limit and the cursor of the address', () =>
    expect(pagingIn({ limit: '100', cursor: 'a1' })).toEqual({ limit: 100, cursor: 'a1' }));
  it.each([
    { limit: '0' },
    { limit: '101' },
    { limit: '1e9' },
    { limit: '-1' },
    { limit: ['1', '2'] },
    { cursor: '' },
    { cursor: "' or 1=1" },
    { cursor: { a: '1' } },
  ])('cannot be %j', (query) => expect(() => pagingIn(query)).toThrow('paging'));
});
