import { RevisionConflict } from '../errors.js';
import type { StreamAppend } from '../event-store.js';
import { context, counted, failure, gathered, noted, type ContractTopic } from './contract-subject.js';

const to = (stream: string, ...texts: string[]): StreamAppend => ({
  stream,
  expected: 'noStream',
  events: texts.map(noted),
});

export const atomicity: ContractTopic = (fresh) => {
  it('writes them side by side, in the order given', async () => {
    const store = await fresh();
    const appended = await store.appendAtomic([to('Referral-1', 'a', 'b'), to('Sharing-1', 'c')], context(1));
    expect(appended).toEqual({
      position: 2n,
      revisions: new Map([
        ['Referral-1', 1n],
        ['Sharing-1', 0n],
      ]),
      duplicate: false,
    });
    const { events } = await store.readAll({ after: -1n, max: 10 });
    expect(events.map(({ stream, data }) => [stream, data])).toEqual([
      ['Referral-1', { text: 'a' }],
      ['Referral-1', { text: 'b' }],
      ['Sharing-1', { text: 'c' }],
    ]);
  });

  it.each([[['Referral-1', 'Sharing-1']], [['Sharing-1', 'Referral-1']]])(
    'writes nothing when one conflicts, in the order %j',
    async (streams) => {
      const store = await fresh();
      await store.append('Sharing-1', 'noStream', [noted('a')], context(1));
      const appends = streams.map((stream) => to(stream, 'x'));
      const conflict = await failure(store.appendAtomic(appends, context(2)));
      expect(conflict).toBeInstanceOf(RevisionConflict);
      expect(conflict).toMatchObject({ stream: 'Sharing-1', actual: 0n });
      expect(await gathered(store.readStream('Referral-1'))).toEqual([]);
      expect(await store.head()).toBe(0n);
    },
  );

  it('writes nothing when one event is refused', async () => {
    const store = await fresh();
    const bad = { stream: 'Sharing-1', expected: 'any', events: [{ type: 'Unknown', data: {} }] } as const;
    await failure(store.appendAtomic([to('Referral-1', 'a'), bad], context(1)));
    expect(await store.head()).toBe(-1n);
  });

  it('gives every event of the command an id of its own', async () => {
    const store = await fresh();
    await store.appendAtomic([to('Referral-1', 'a', 'b'), to('Sharing-1', 'c', 'd')], context(1));
    const { events } = await store.readAll({ after: -1n, max: 10 });
    expect(new Set(events.map(({ meta }) => meta.eventId)).size).toBe(4);
  });

  it('checks each stream against its own expectation', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'noStream', [noted('a'), noted('b')], context(1));
    const more: StreamAppend = { stream: 'Referral-1', expected: 1n, events: [counted(3)] };
    const appended = await store.appendAtomic([more, to('Sharing-1', 'c')], context(2));
    expect(appended.revisions).toEqual(
      new Map([
        ['Referral-1', 2n],
        ['Sharing-1', 0n],
      ]),
    );
  });
};
