import { EventRefused, RevisionConflict } from '../errors.js';
import type { Appended } from '../event-store.js';
import { verifyLog } from '../verify-log.js';
import {
  command,
  context,
  counted,
  failure,
  gathered,
  noted,
  type ContractStore,
  type ContractTopic,
} from './contract-subject.js';

const EACH = 12;
const LATER = { occurredAt: new Date('9999-01-01T00:00:00.000Z') };

/** Numbers for the commands of one kind; no two kinds meet. */
const numbers = (kind: number): number[] => Array.from({ length: EACH }, (_, n) => 1_000 * kind + n);

/** Sends them all before any is answered, the kinds mixed. */
function sendAll(
  store: ContractStore,
): Record<'taken' | 'lost' | 'again' | 'early' | 'both' | 'neither', Promise<Appended>[]> {
  const sent = { taken: [], lost: [], again: [], early: [], both: [], neither: [] } as ReturnType<typeof sendAll>;
  for (let n = 0; n < EACH; n++) {
    const events = [counted(n), counted(n)];
    const other = { stream: `Sharing-${n}`, expected: 'noStream', events: [noted('shared')] } as const;
    sent.taken.push(store.append(`Referral-${n}`, 'noStream', events, context(1_000 + n)));
    sent.lost.push(store.append('Old-1', 0n, events, context(2_000 + n)));
    sent.again.push(store.append('Old-1', 'any', events, context(1)));
    sent.early.push(store.append(`Early-${n}`, 'any', events, context(3_000 + n, LATER)));
    sent.both.push(store.appendAtomic([{ stream: `Action-${n}`, expected: 'any', events }, other], context(4_000 + n)));
    const old = { stream: 'Old-1', expected: 'noStream', events } as const;
    sent.neither.push(store.appendAtomic([{ ...old, stream: `Never-${n}` }, old], context(5_000 + n)));
  }
  return sent;
}

export const answers: ContractTopic = (fresh) => {
  it('come to each of many that are sent at once, whatever becomes of the others', async () => {
    const store = await fresh();
    const first = await store.append('Old-1', 'noStream', [noted('a'), noted('b')], context(1));
    const sent = sendAll(store);
    for (const kind of [sent.lost, sent.neither])
      for (const lost of kind) {
        const conflict = await failure(lost);
        expect(conflict).toBeInstanceOf(RevisionConflict);
        expect(conflict).toMatchObject({ stream: 'Old-1', actual: 1n });
      }
    for (const early of sent.early) expect(await failure(early)).toBeInstanceOf(EventRefused);
    for (const again of sent.again) expect(await again).toEqual({ ...first, duplicate: true });
    for (const [n, taken] of (await Promise.all(sent.taken)).entries())
      expect([taken.revisions, taken.duplicate]).toEqual([new Map([[`Referral-${n}`, 1n]]), false]);
    for (const [n, both] of (await Promise.all(sent.both)).entries())
      expect(both.revisions).toEqual(
        new Map([
          [`Action-${n}`, 1n],
          [`Sharing-${n}`, 0n],
        ]),
      );

    expect(await store.head()).toBe(BigInt(2 + EACH * 5) - 1n);
    for (const number of [2, 3, 5].flatMap(numbers)) expect(await store.outcomeOf(command(number))).toBeUndefined();
    expect(await verifyLog(store)).toEqual({ events: 2 + EACH * 5, streams: 1 + EACH * 3 });
  });

  it('say of each where its own event stands, though all go to the same few streams', async () => {
    const store = await fresh();
    const sent = Array.from({ length: 150 }, (_, n) =>
      store.append(`Referral-${n % 3}`, 'any', [counted(n)], context(n)),
    );
    const places = await Promise.all(sent);
    const { events } = await store.readAll({ after: -1n, max: 200 });
    const found = new Map(events.map((event) => [(event.data as { number: number }).number, event]));
    for (const [n, { position, revisions }] of places.entries())
      expect(found.get(n)).toMatchObject({
        position,
        stream: `Referral-${n % 3}`,
        revision: revisions.get(`Referral-${n % 3}`),
      });
    expect(await verifyLog(store)).toEqual({ events: 150, streams: 3 });
  });

  it('are one and the same for a command that is sent five times at once, among others', async () => {
    const store = await fresh();
    const sent = Array.from({ length: 100 }, (_, n) => {
      const [which, stream] = [n % 20, `Referral-${n % 4}`];
      return store.append(stream, 'any', [counted(which)], context(which));
    });
    const all = await Promise.all(sent);
    for (let which = 0; which < 20; which++) {
      const same = all.filter((_, n) => n % 20 === which);
      expect(same.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
      for (const { position, revisions } of same)
        expect({ position, revisions }).toEqual({ position: same[0]?.position, revisions: same[0]?.revisions });
    }
    expect(await store.head()).toBe(19n);
  });

  it('let the next one build on them at once', async () => {
    const store = await fresh();
    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        for (let revision = -1n; revision < 4n; revision++)
          await store.append(
            `Referral-${writer}`,
            revision,
            [counted(writer)],
            context(writer * 10 + Number(revision) + 1),
          );
      }),
    );
    expect(await gathered(store.readStream('Referral-7'))).toHaveLength(5);
    expect(await verifyLog(store)).toEqual({ events: 100, streams: 20 });
  });
};
