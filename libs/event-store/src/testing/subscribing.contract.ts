import { leastOf } from '#kernel/testing';
import type { RecordedEvent } from '../event-store.js';
import { context, counted, gathered, noted, type ContractTopic } from './contract-subject.js';

/** Takes events until there are `count`, then aborts; gives their positions. */
async function take(events: AsyncIterable<RecordedEvent>, count: number, stop: AbortController): Promise<bigint[]> {
  const positions: bigint[] = [];
  for await (const { position } of events) {
    positions.push(position);
    if (positions.length === count) stop.abort();
  }
  return positions;
}

export const subscribing: ContractTopic = (fresh) => {
  it('gives what is there, then what comes', async () => {
    const store = await fresh();
    const stop = new AbortController();
    await store.append('Referral-1', 'any', [noted('a'), noted('b')], context(1));
    const taken = take(store.subscribe({ after: -1n, signal: stop.signal }), 4, stop);
    await store.append('Referral-2', 'any', [noted('c')], context(2));
    await new Promise((resolve) => setTimeout(resolve, 60));
    await store.append('Referral-1', 'any', [noted('d')], context(3));
    expect(await taken).toEqual([0n, 1n, 2n, 3n]);
  });

  it('begins after the position given and passes over other types', async () => {
    const store = await fresh();
    const stop = new AbortController();
    for (let n = 0; n < 6; n++) await store.append('Referral-1', 'any', [n % 2 ? counted(n) : noted('x')], context(n));
    const subscription = store.subscribe({ after: 1n, types: ['Counted'], signal: stop.signal });
    expect(await take(subscription, 2, stop)).toEqual([3n, 5n]);
  });

  it('hears of an event at once, also after a long silence', async () => {
    const store = await fresh();
    let last = -1n;
    const heardAfter = async () => {
      const stop = new AbortController();
      const taken = take(store.subscribe({ after: last, signal: stop.signal }), 1, stop);
      await new Promise((resolve) => setTimeout(resolve, 900)); // by now it rests for 800 ms at a time
      const began = performance.now();
      last = (await store.append('Referral-1', 'any', [noted('a')], context(Number(last) + 2))).position;
      expect(await taken).toEqual([last]);
      return performance.now() - began;
    };
    expect(await leastOf(600, heardAfter)).toBeLessThan(600);
  });

  it('ends promptly and quietly when it is stopped while it waits', async () => {
    const store = await fresh();
    const endedAfter = async () => {
      const stop = new AbortController();
      const taken = gathered(store.subscribe({ after: -1n, signal: stop.signal }));
      await new Promise((resolve) => setTimeout(resolve, 900));
      const began = performance.now();
      stop.abort();
      expect(await taken).toEqual([]);
      return performance.now() - began;
    };
    expect(await leastOf(600, endedAfter)).toBeLessThan(600);
  });

  it('gives nothing more of the page it holds when it is stopped', async () => {
    const store = await fresh();
    const stop = new AbortController();
    await store.append('Referral-1', 'any', [noted('a'), noted('b'), noted('c')], context(1));
    expect(await take(store.subscribe({ after: -1n, signal: stop.signal }), 1, stop)).toEqual([0n]);
  });

  it('gives nothing when it is stopped before it began', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'any', [noted('a')], context(1));
    expect(await gathered(store.subscribe({ after: -1n, signal: AbortSignal.abort() }))).toEqual([]);
  });

  it('may be left in the middle of a page', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'any', [noted('a'), noted('b')], context(1));
    const never = new AbortController();
    for await (const { position } of store.subscribe({ after: -1n, signal: never.signal })) {
      expect(position).toBe(0n);
      break;
    }
    await store.append('Referral-1', 'any', [noted('c')], context(2));
  });
};
