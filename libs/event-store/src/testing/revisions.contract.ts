import { RevisionConflict } from '../errors.js';
import type { ExpectedRevision } from '../event-store.js';
import { context, failure, gathered, noted, type ContractTopic } from './contract-subject.js';

/** What is expected of a stream with so many events, and whether the append is taken. */
const CASES: readonly [expected: ExpectedRevision, existing: number, taken: boolean][] = [
  ['noStream', 0, true],
  ['noStream', 1, false],
  ['exists', 0, false],
  ['exists', 1, true],
  ['any', 0, true],
  ['any', 1, true],
  [0n, 0, false],
  [0n, 1, true],
  [0n, 2, false],
  [1n, 1, false],
  [1n, 2, true],
  [-1n, 0, true],
  [-1n, 1, false],
  [-2n, 0, false],
  [-2n, 1, false],
  [-4n, 1, false],
];

export const revisions: ContractTopic = (fresh) => {
  it.each(CASES)('%s, of a stream with %d events: taken is %s', async (expected, existing, taken) => {
    const store = await fresh();
    for (let n = 1; n <= existing; n++) await store.append('Referral-1', 'any', [noted('old')], context(n));
    const append = store.append('Referral-1', expected, [noted('new')], context(100));
    if (taken) expect((await append).revisions.get('Referral-1')).toBe(BigInt(existing));
    else expect(await failure(append)).toBeInstanceOf(RevisionConflict);
    expect(await gathered(store.readStream('Referral-1'))).toHaveLength(existing + (taken ? 1 : 0));
  });

  it('says at a conflict which stream it was and where it stands', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'noStream', [noted('a'), noted('b')], context(1));
    expect(await failure(store.append('Referral-1', 0n, [noted('c')], context(2)))).toMatchObject({
      stream: 'Referral-1',
      actual: 1n,
    });
    expect(await failure(store.append('Referral-2', 5n, [noted('c')], context(3)))).toMatchObject({ actual: -1n });
  });

  it('leaves no hole in the log after a conflict', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'noStream', [noted('a')], context(1));
    await failure(store.append('Referral-1', 'noStream', [noted('b')], context(2)));
    expect(await store.append('Referral-1', 0n, [noted('c')], context(3))).toMatchObject({ position: 1n });
    expect(await store.head()).toBe(1n);
  });
};
