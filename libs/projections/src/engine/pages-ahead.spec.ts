import { PagesAhead } from './pages-ahead.js';

const FULL = 10;

/** Pages of a log with `end` events, and which were made, by the position they come after. */
function log(end: bigint) {
  const made: bigint[] = [];
  const make = async (after: bigint) => {
    made.push(after);
    const last = after + BigInt(FULL);
    return { scannedTo: last < end ? last : end - 1n };
  };
  return { made, make };
}

describe('Pages ahead', () => {
  it('makes the page after a full one before it is asked for, and makes it once', async () => {
    const { made, make } = log(15n);
    const pages = new PagesAhead(FULL);
    expect(await pages.read(-1n, ['notes'], make)).toEqual({ scannedTo: 9n });
    expect(made).toEqual([-1n, 9n]);
    expect(await pages.read(9n, ['notes'], make)).toEqual({ scannedTo: 14n });
    expect(made).toEqual([-1n, 9n]); // nor anything after a page that is not full
  });

  it('gives it to nobody who stands elsewhere or wants it of other things', async () => {
    const { made, make } = log(100n);
    const pages = new PagesAhead(FULL);
    await pages.read(-1n, ['notes'], make);
    await pages.read(4n, ['notes'], make);
    await pages.read(14n, ['notes', 'counts'], make);
    expect(made).toEqual([-1n, 9n, 4n, 14n, 14n, 24n]);
  });

  it('tells whoever takes it that it could not be made, and tries again after', async () => {
    const { make } = log(15n);
    const pages = new PagesAhead(FULL);
    let isAway = false;
    const sometimes = (after: bigint) => (isAway ? Promise.reject(new Error('away')) : make(after));
    const first = pages.read(-1n, [], sometimes);
    isAway = true;
    await first;
    await expect(pages.read(9n, [], sometimes)).rejects.toThrow('away');
    isAway = false;
    expect(await pages.read(9n, [], sometimes)).toEqual({ scannedTo: 14n });
  });
});
