import { conditions, listHref, sortHeads } from './list-address.js';

const ASKED = { show: 'open', service: 's-1', waits: undefined, cursor: '2026-01-01~1' };

describe('The address of a list', () => {
  it('holds what was asked and nothing else', () => {
    expect(listHref('/inbox', {})).toBe('/inbox');
    expect(listHref('/inbox', { show: 'open', waits: undefined, limit: 50 })).toBe('/inbox?show=open&limit=50');
    expect(listHref('/inbox', { a: 'x&y=z #' })).toBe('/inbox?a=x%26y%3Dz+%23');
  });

  it('sorts by a column, upwards first, on the first page, with the same filter', () => {
    const head = sortHeads<'due' | 'age'>('/inbox', ASKED, { by: 'due', order: 'asc' });
    expect(head('age', 'Sent')).toEqual({
      text: 'Sent',
      href: '/inbox?show=open&service=s-1&sort=age&order=asc',
      sort: 'none',
    });
    expect(head('due', 'Due')).toMatchObject({
      href: '/inbox?show=open&service=s-1&sort=due&order=desc',
      sort: 'ascending',
    });
    expect(sortHeads('/inbox', ASKED, { by: 'due', order: 'desc' })('due', 'Due')).toMatchObject({
      href: '/inbox?show=open&service=s-1&sort=due&order=asc',
      sort: 'descending',
    });
  });

  it('says each condition in words, with the way out of it alone', () => {
    const words = { service: (id: string) => `Service ${id}`, waits: () => 'never asked' };
    expect(conditions('/inbox', ASKED, words)).toEqual([{ text: 'Service s-1', href: '/inbox?show=open' }]);
  });
});
