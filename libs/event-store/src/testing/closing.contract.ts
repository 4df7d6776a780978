import { leastOf } from '#kernel/testing';
import { StoreClosed } from '../errors.js';
import { command, context, failure, gathered, noted, type ContractTopic } from './contract-subject.js';

export const closing: ContractTopic = (fresh) => {
  it('says so to every later request', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'any', [noted('a')], context(1));
    await store.close();
    const requests = [
      store.append('Referral-1', 'any', [noted('b')], context(2)),
      store.appendAtomic([], context(2)),
      store.outcomeOf(command(1)),
      gathered(store.readStream('Referral-1')),
      store.readAll({ after: -1n, max: 1 }),
      store.readStored({ after: -1n, max: 1 }),
      gathered(store.subscribe({ after: -1n, signal: new AbortController().signal })),
      store.head(),
      store.positionAt(new Date(0)),
      (async () => store.onAppended(() => undefined))(),
    ];
    for (const request of requests) expect(await failure(request)).toBeInstanceOf(StoreClosed);
  });

  it('ends subscriptions that wait', async () => {
    const endedAfter = async () => {
      const store = await fresh();
      const waiting = gathered(store.subscribe({ after: -1n, signal: new AbortController().signal }));
      const ended = failure(waiting);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const began = performance.now();
      await store.close();
      expect(await ended).toBeInstanceOf(StoreClosed);
      return performance.now() - began;
    };
    expect(await leastOf(1_000, endedAfter)).toBeLessThan(1_000);
  });

  it('lets what has begun come to an end first', async () => {
    const store = await fresh();
    const appends = Array.from({ length: 20 }, (_, n) => store.append('Referral-1', 'any', [noted('a')], context(n)));
    const closed = store.close();
    expect((await Promise.allSettled(appends)).map(({ status }) => status)).toEqual(Array(20).fill('fulfilled'));
    await closed;
  });

  it('may be done twice', async () => {
    const store = await fresh();
    await store.close();
    await store.close();
  });
};
