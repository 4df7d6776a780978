import { canonicalJson, microsOf } from '#event-store';
import { chainLink, chainStart } from '#event-store/testing';
import { CATALOGUE } from '#installation';
import { progressBar } from '#projections';
import { Client } from 'pg';

import { idOf } from './dice.js';
import type { Told } from './life-told.js';
import { volumeEvents } from './lives.js';
import { INSERT_EVENTS, INSERT_RECEIPTS, INSERT_STREAMS, MOVE_HEAD } from './volume-log.sql.js';

const BATCH = 2_000;
const BATCHES_IN_TRANSACTION = 25;
const KIND = { command: 64, event: 65 };
/** Events of one referral, with those of the person and the case: for the bar, and to say how large a log will be. */
export const EVENTS_OF_A_REFERRAL = 30;

interface Stream {
  readonly id: number;
  readonly name: string;
  readonly first: number;
  revision: number;
  last: number;
  hash: Buffer;
}

type Columns = (string | number | bigint)[][];

/**
 * Writes what `volumeEvents` tells into an empty log, at some thousands of events a second: the bytes, hash chains,
 * receipts and head that the store itself would have written, in sets (like `fillLog`, for lives that all differ). Every
 * event is recorded when it happened. Gives the number of events. The user of `url` has to own the tables.
 */
export async function fillVolume(url: string, referrals: number): Promise<number> {
  const session = new Client({ connectionString: url });
  await session.connect();
  try {
    return await new VolumeWriter(session, referrals).write();
  } finally {
    await session.end();
  }
}

class VolumeWriter {
  private readonly open = new Map<string, Stream>();
  private position = 0;
  private streams = 0;
  private last = 0n;

  constructor(
    private readonly session: Client,
    private readonly referrals: number,
  ) {}

  async write(): Promise<number> {
    const expected = this.referrals * EVENTS_OF_A_REFERRAL;
    const tell = expected > 500_000 ? progressBar(`Filling a log of ${this.referrals} referrals`) : undefined;
    let [batch, batches]: [Told[], number] = [[], 0];
    await this.session.query('BEGIN');
    for (const told of volumeEvents(this.referrals)) {
      batch.push(told);
      if (batch.length < BATCH) continue;
      await this.flush(batch);
      batch = [];
      if (++batches % BATCHES_IN_TRANSACTION !== 0) continue;
      await this.session.query('COMMIT; BEGIN');
      tell?.(BigInt(this.position), BigInt(Math.max(expected, this.position)));
    }
    await this.flush(batch);
    await this.flushStreams([...this.open.values()]);
    await this.session.query(MOVE_HEAD, [this.position, this.last, this.streams + 1]);
    await this.session.query('COMMIT');
    await this.session.query('VACUUM ANALYZE es.event, es.stream, es.receipt, es.log');
    return this.position;
  }

  private async flush(batch: readonly Told[]): Promise<void> {
    if (batch.length === 0) return;
    const events: Columns = Array.from({ length: 10 }, () => []);
    const first = this.position;
    for (const told of batch) this.eventColumns(told).forEach((value, column) => events[column]?.push(value));
    await this.session.query(INSERT_EVENTS, events);
    const commands = batch.map((_, n) => idOf(KIND.command, first + n));
    await this.session.query(INSERT_RECEIPTS, [commands, batch.map((_, n) => first + n)]);
  }

  private eventColumns({ at, stream: name, event, by, role }: Told): (string | number | bigint)[] {
    const position = this.position++;
    const stream = this.streamOf(name, position);
    const micros = microsOf(new Date(at));
    const [eventId, commandId] = [idOf(KIND.event, position), idOf(KIND.command, position)];
    const { organisationId, memberIds } = by;
    const actor = { memberId: memberIds[position % memberIds.length] ?? organisationId, role, organisationId };
    const meta = canonicalJson({ actor, commandId, correlationId: commandId });
    const [body, version] = [canonicalJson(event.data), CATALOGUE.find(event.type)?.version ?? 1];
    stream.revision++;
    stream.last = position;
    stream.hash = chainLink(stream.hash, {
      ...{ revision: BigInt(stream.revision), eventId, type: event.type, schemaVersion: version },
      ...{ occurredMicros: micros, recordedMicros: micros, meta: Buffer.from(meta), body: Buffer.from(body) },
    });
    this.last = micros;
    const hash = `\\x${stream.hash.toString('hex')}`;
    return [position, stream.id, stream.revision, eventId, event.type, version, micros, meta, body, hash];
  }

  private streamOf(name: string, position: number): Stream {
    const known = this.open.get(name);
    if (known) return known;
    const stream = { id: ++this.streams, name, first: position, revision: -1, last: position, hash: chainStart(name) };
    this.open.set(name, stream);
    return stream;
  }

  private async flushStreams(streams: readonly Stream[]): Promise<void> {
    for (let start = 0; start < streams.length; start += BATCH) {
      const some = streams.slice(start, start + BATCH);
      await this.session.query(INSERT_STREAMS, [
        some.map(({ id }) => id),
        some.map(({ name }) => name),
        some.map(({ revision }) => revision),
        some.map(({ first }) => first),
        some.map(({ last }) => last),
        some.map(({ hash }) => `\\x${hash.toString('hex')}`),
      ]);
    }
  }
}
