import { pageOf } from './pages.js';

const SIXTY = Array.from({ length: 60 }, (_, index) => index + 1);

describe('Reading a history page by page', () => {
  it('shows 25 at a time', () => {
    expect(pageOf(SIXTY, 1)).toMatchObject({ page: 1, pages: 3, total: 60, items: SIXTY.slice(0, 25) });
    expect(pageOf(SIXTY, 3).items).toEqual(SIXTY.slice(50));
  });

  it('gives the nearest page to one that does not exist', () => {
    expect(pageOf(SIXTY, 9).page).toBe(3);
    expect(pageOf(SIXTY, -1).page).toBe(1);
  });

  it('has one empty page when there is nothing', () => {
    expect(pageOf([], 1)).toEqual({ items: [], page: 1, pages: 1, total: 0 });
  });
});
