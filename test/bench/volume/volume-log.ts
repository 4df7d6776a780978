import { canonicalJson, microsOf } from '#event-store';
import { chainLink, chainStart } from '#event-store/testing';
import { CATALOGUE } from '#installation';
import { progressBar } from '#projections';
import { Client } from 'pg';
import type { BinaryRows } from './binary-rows.js';
import { copyInto } from './copy-into.js';
import { idOf } from './dice.js';
import type { Told } from './life-told.js';
import { volumeEvents, type Volume } from './lives.js';
import { EVENTS, MOVE_HEAD, RECEIPTS, STREAMS } from './volume-log.sql.js';

const KIND = { command: 64, event: 65 };
/** Events of one referral, with those of the person and the case: for the bar, and to say how large a log will be. */
export const EVENTS_OF_A_REFERRAL = 30;
/** Events between two movements of the bar. */
const TOLD_EVERY = 20_000;

interface Stream {
  readonly id: number;
  readonly name: string;
  readonly first: number;
  revision: number;
  last: number;
  hash: Buffer;
}

type WriteRow = (to: BinaryRows) => void;

/**
 * Writes what `volumeEvents` tells into an empty log, at more than ten thousand events a second: the bytes, hash chains,
 * receipts and head that the store itself would have written (like `fillLog`, for lives that all differ). Every event is
 * recorded when it happened. All of it in one transaction: a log that was broken off is empty. Gives the number of events.
 * The user of `url` has to own the tables.
 */
export async function fillVolume(url: string, volume: Volume): Promise<number> {
  const session = new Client({ connectionString: url });
  await session.connect();
  try {
    return await new VolumeWriter(session, volume).write();
  } finally {
    await session.end();
  }
}

class VolumeWriter {
  private readonly open = new Map<string, Stream>();
  private position = 0;
  private last = 0n;

  constructor(
    private readonly session: Client,
    private readonly volume: Volume,
  ) {}

  async write(): Promise<number> {
    const { session } = this;
    await session.query('BEGIN');
    await copyInto(session, EVENTS, this.events());
    await copyInto(session, RECEIPTS, this.receipts());
    await copyInto(session, STREAMS, this.streams());
    await session.query(MOVE_HEAD, [this.position, this.last, this.open.size + 1]);
    await session.query('COMMIT');
    await session.query('VACUUM ANALYZE es.event, es.stream, es.receipt, es.log');
    return this.position;
  }

  private *events(): Generator<WriteRow> {
    const expected = this.volume.referrals * EVENTS_OF_A_REFERRAL;
    const tell = expected > 500_000 ? progressBar(`Filling a log of ${this.volume.referrals} referrals`) : undefined;
    for (const told of volumeEvents(this.volume)) {
      yield (to) => this.eventRow(to, told);
      if (this.position % TOLD_EVERY === 0) tell?.(BigInt(this.position), BigInt(Math.max(expected, this.position)));
    }
    tell?.(BigInt(this.position), BigInt(this.position));
  }

  /** Each event is a command's only one. */
  private *receipts(): Generator<WriteRow> {
    for (let position = 0; position < this.position; position++)
      yield (to) => to.row(3).uuid(idOf(KIND.command, position)).int8(position).int8(position);
  }

  private *streams(): Generator<WriteRow> {
    for (const { id, name, revision, first, last, hash } of this.open.values())
      yield (to) => to.row(6).int8(id).text(name).int8(revision).int8(first).int8(last).bytea(hash);
  }

  private eventRow(to: BinaryRows, { at, stream: name, event, by, role }: Told): void {
    const position = this.position++;
    const stream = this.streamOf(name, position);
    const micros = microsOf(new Date(at));
    const [eventId, commandId] = [idOf(KIND.event, position), idOf(KIND.command, position)];
    const { organisationId, memberIds } = by;
    const actor = { memberId: memberIds[position % memberIds.length] ?? organisationId, role, organisationId };
    const meta = Buffer.from(canonicalJson({ actor, commandId, correlationId: commandId }));
    const body = Buffer.from(canonicalJson(event.data));
    const { type } = event;
    const schemaVersion = CATALOGUE.find(type)?.version ?? 1;
    stream.revision++;
    stream.last = position;
    stream.hash = chainLink(stream.hash, {
      ...{ revision: BigInt(stream.revision), eventId, type, schemaVersion },
      ...{ occurredMicros: micros, recordedMicros: micros, meta, body },
    });
    this.last = micros;
    to.row(11).int8(position).int8(stream.id).int8(stream.revision).uuid(eventId).text(type).int2(schemaVersion);
    to.timestamp(micros).timestamp(micros).bytea(meta).bytea(body).bytea(stream.hash);
  }

  private streamOf(name: string, position: number): Stream {
    const known = this.open.get(name);
    if (known) return known;
    const id = this.open.size + 1;
    const stream = { id, name, first: position, revision: -1, last: position, hash: chainStart(name) };
    this.open.set(name, stream);
    return stream;
  }
}
