import { until } from '#kernel/testing';
import { RevisionConflict } from '../errors.js';
import type { RecordedEvent } from '../event-store.js';
import { verifyLog } from '../verify-log.js';
import { context, counted, gathered, noted, type ContractStore, type ContractTopic } from './contract-subject.js';

const WRITERS = 16;
const ROUNDS = 12;

/** One writer of many: reads where a stream stands and appends there, which somebody else may have done meanwhile. */
async function write(store: ContractStore, writer: number): Promise<number> {
  let written = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const stream = `Referral-${(writer + round) % 4}`;
    const expected = BigInt((await gathered(store.readStream(stream))).length) - 1n;
    const events = round % 5 === 4 ? [{ type: 'Unknown', data: {} }] : [counted(writer), counted(round)];
    const sharing = { stream: `Sharing-${writer}-${round}`, expected: 'noStream', events: [noted('shared')] } as const;
    try {
      await store.appendAtomic([{ stream, expected, events }, sharing], context(writer * ROUNDS + round));
      written += 3;
    } catch {
      // lost the race, or wrote what is refused: both have to leave no trace
    }
  }
  return written;
}

async function follow(store: ContractStore, signal: AbortSignal, seen: RecordedEvent[]): Promise<void> {
  for await (const event of store.subscribe({ after: -1n, signal })) seen.push(event);
}

export const concurrency: ContractTopic = (fresh) => {
  it('lets exactly one of sixteen win a stream', async () => {
    const store = await fresh();
    const attempts = Array.from({ length: WRITERS }, (_, n) =>
      store.append('Referral-1', 'noStream', [counted(n)], context(n)),
    );
    const outcomes = await Promise.allSettled(attempts);
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(lost).toHaveLength(WRITERS - 1);
    for (const error of lost) expect(error).toBeInstanceOf(RevisionConflict);
    expect(await store.head()).toBe(0n);
  });

  it('lets everyone in who does not mind, each in a place of their own', async () => {
    const store = await fresh();
    const attempts = Array.from({ length: 40 }, (_, n) => store.append('Referral-1', 'any', [counted(n)], context(n)));
    const places = (await Promise.all(attempts)).map(({ position }) => Number(position));
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, n) => n));
  });

  it('gives a reader who follows every event once, in order, while sixteen write, lose and are refused', async () => {
    const store = await fresh();
    const stop = new AbortController();
    const seen: RecordedEvent[] = [];
    const following = follow(store, stop.signal, seen);
    const written = await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(store, n)));
    const count = written.reduce((sum, each) => sum + each, 0);
    await until(() => seen.length >= count);
    stop.abort();
    await following;

    expect(seen.map(({ position }) => Number(position))).toEqual(Array.from({ length: count }, (_, n) => n));
    expect(await store.head()).toBe(BigInt(count) - 1n);
    expect(await verifyLog(store)).toMatchObject({ events: count });
    expect((await verifyLog(store)).broken).toBeUndefined();
  });
};
