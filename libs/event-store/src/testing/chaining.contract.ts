import { createHash } from 'node:crypto';
import type { StoredEvent } from '../stored-event.js';
import { verifyLog, verifyStream } from '../verify-log.js';
import { context, counted, gathered, noted, type ContractTopic } from './contract-subject.js';

const sha256 = (...parts: (Buffer | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

const number = (value: bigint | number, bytes: number): Buffer =>
  Buffer.from(
    BigInt.asUintN(bytes * 8, BigInt(value))
      .toString(16)
      .padStart(bytes * 2, '0'),
    'hex',
  );

/** The chain as the README describes it, written a second time and from the stored bytes alone. */
function chain(stream: string, events: readonly StoredEvent[]): string[] {
  let link = sha256(stream);
  return events.map((event, index) => {
    const times = Buffer.concat([number(event.occurredMicros, 8), number(event.recordedMicros, 8)]);
    const id = Buffer.from(event.eventId.replaceAll('-', ''), 'hex');
    const own = Buffer.concat([number(index, 8), id, number(event.schemaVersion, 2), times]);
    link = sha256(Buffer.of(1), link, own, sha256(event.type), sha256(event.meta), sha256(event.body));
    return link.toString('hex');
  });
}

export const chaining: ContractTopic = (fresh) => {
  it('is what anybody can compute from the stored bytes', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'any', [noted('first'), counted(2)], context(1));
    await store.append('Referral-2', 'any', [noted('first')], context(2));
    const occurredAt = new Date('1969-07-20T20:17:40.000Z'); // before 1970 the times are negative numbers
    await store.append('Referral-1', 'any', [noted('Zoë')], context(3, { occurredAt }));
    const stored = await store.readStored({ after: -1n, max: 10, stream: 'Referral-1' });
    const hashes = (await gathered(store.readStream('Referral-1'))).map(({ hash }) => hash);
    expect(hashes).toEqual(chain('Referral-1', stored));
    expect(hashes).toHaveLength(3);
  });

  it('differs between streams that hold the same', async () => {
    const store = await fresh();
    await store.append('Referral-1', 'any', [noted('same')], context(1));
    await store.append('Referral-2', 'any', [noted('same')], context(1, { commandId: context(2).commandId }));
    const [one, two] = await store.readStored({ after: -1n, max: 2 });
    expect(one?.hash).not.toEqual(two?.hash);
  });

  it('is found whole by the verifier', async () => {
    const store = await fresh();
    for (let n = 0; n < 10; n++) await store.append(`Referral-${n % 3}`, 'any', [noted('a'), counted(n)], context(n));
    expect(await verifyLog(store)).toEqual({ events: 20, streams: 3 });
    expect(await verifyStream(store, 'Referral-0')).toEqual({ events: 8, streams: 1 });
    expect(await verifyStream(store, 'Referral-9')).toEqual({ events: 0, streams: 0 });
  });
};
