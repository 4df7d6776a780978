import { buffersMegabytes, serverSettings } from './server-settings.js';

const GIGABYTE = 2 ** 30;

describe('The settings of an embedded server', () => {
  it.each([
    [GIGABYTE / 4, 128],
    [2 * GIGABYTE, 512],
    [24 * GIGABYTE, 1024],
  ])('give of %d bytes of memory %d MB to its buffers', (memory, megabytes) =>
    expect(buffersMegabytes(memory)).toBe(megabytes),
  );

  it('never weaken the disk, but for data that nobody will miss', () => {
    const weaker = ['fsync', 'synchronous_commit', 'full_page_writes'];
    expect(Object.keys(serverSettings(false))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(weaker.join('|'))]),
    );
    expect(serverSettings(true)).toMatchObject(Object.fromEntries(weaker.map((name) => [name, 'off'])));
  });
});
