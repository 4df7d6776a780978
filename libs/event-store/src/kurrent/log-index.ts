import type { LogSessions } from '../postgres/log-sessions.js';
import { instantOf } from '../stored-event.js';
import type { Stretch } from './chain-commands.js';
import type { Place } from './place.js';

/** How far `$all` has been walked: everything up to `seen` has its position, the next event gets `next`. */
export interface Walk {
  readonly next: bigint;
  readonly seen: Place;
  /** Microseconds since 1970; undefined before the first event. */
  readonly lastRecorded: bigint | undefined;
}

/** Where a stream stands. */
export interface StreamHead {
  readonly id: bigint;
  readonly revision: bigint;
  readonly hash: Buffer;
}

/** What an append has to know, all of one moment. `revisions` has -1 for a stream that does not exist. */
export interface Standing {
  readonly revisions: ReadonlyMap<string, bigint>;
  readonly receipt?: Receipt;
  /** By the database's clock. */
  readonly now: Date;
  /** When the last event was recorded; undefined before the first. */
  readonly lastRecorded: Date | undefined;
}

/** Where a command's events went. `attempt` is the sending that wrote them. */
export interface Receipt {
  readonly attempt: string;
  readonly position: bigint;
  readonly revisions: ReadonlyMap<string, bigint>;
}

/** An event of the index: all that KurrentDB does not know of it. */
export interface IndexedEvent {
  readonly position: bigint;
  readonly stream: string;
  readonly revision: bigint;
  readonly eventId: string;
  readonly place: Place;
  readonly recordedMicros: bigint;
  readonly hash: Buffer;
}

const MICROS = (column: string) => `(extract(epoch FROM ${column}) * 1000000)::bigint`;

const WALK = `
  SELECT next_position, seen_commit, seen_prepare,
         CASE WHEN isfinite(last_recorded_at) THEN ${MICROS('last_recorded_at')} END AS last_recorded
    FROM kurrent.walk`;

/** $1 the streams. At least one row, without a name where none of them is there. */
const WALK_AND_HEADS = `
  SELECT w.*, s.name, s.stream_id, s.revision, s.head_hash
    FROM (${WALK}) w LEFT JOIN kurrent.stream s ON s.name = ANY($1)`;

const STANDING = `
  SELECT a.name, coalesce(s.revision, -1) AS revision, r.attempt,
         clock_timestamp() AS now, CASE WHEN isfinite(w.last_recorded_at) THEN w.last_recorded_at END AS last_recorded
    FROM kurrent.walk w CROSS JOIN unnest($2::text[]) AS a(name)
    LEFT JOIN kurrent.stream s ON s.name = a.name
    LEFT JOIN kurrent.receipt r ON r.command_id = $1`;

const OUTCOME = `
  SELECT r.attempt, r.last_position, s.name, max(e.revision) AS revision
    FROM kurrent.receipt r
    JOIN kurrent.event e ON e.position BETWEEN r.first_position AND r.last_position
    JOIN kurrent.stream s ON s.stream_id = e.stream_id
   WHERE r.command_id = $1
   GROUP BY r.attempt, r.last_position, s.name`;

const COLUMNS = `
  e.position, s.name AS stream, e.revision, e.event_id, e.commit_position, e.prepare_position,
  ${MICROS('e.recorded_at')} AS recorded_micros, e.hash`;

/** $1 the position after which to read, $2 how many at most. */
const OF_LOG = `
  SELECT ${COLUMNS} FROM kurrent.event e JOIN kurrent.stream s ON s.stream_id = e.stream_id
   WHERE e.position > $1 ORDER BY e.position LIMIT $2`;

/** $1 the stream, $2 the position after which to read, $3 the first revision, $4 how many, $5 the last position. */
const OF_STREAM = `
  SELECT ${COLUMNS} FROM kurrent.stream s JOIN kurrent.event e ON e.stream_id = s.stream_id
   WHERE s.name = $1 AND e.position > $2 AND e.revision >= $3 AND e.position <= $5
   ORDER BY e.revision LIMIT $4`;

const INTEGRATE = `SELECT kurrent.integrate(${Array.from({ length: 26 }, (_, n) => `$${n + 1}`).join(', ')}) AS done`;

/** The tables in PostgreSQL that say of each event in KurrentDB where it stands in our log. */
export class LogIndex {
  constructor(private readonly sessions: LogSessions) {}

  async walk(): Promise<Walk> {
    return walkOf(await this.sessions.rows<WalkRow>(WALK));
  }

  /** The walk and where these streams stand, of one moment: of two moments, the streams could be ahead of the walk. */
  async walkAndHeads(streams: readonly string[]): Promise<{ walk: Walk; heads: Map<string, StreamHead> }> {
    const rows = await this.sessions.rows<WalkRow & HeadRow>(WALK_AND_HEADS, [streams]);
    const heads = rows.flatMap(({ name, stream_id, revision, head_hash: hash }): [string, StreamHead][] =>
      name === null || hash === null ? [] : [[name, { id: big(stream_id), revision: big(revision), hash }]],
    );
    return { walk: walkOf(rows), heads: new Map(heads) };
  }

  /** False, and nothing done, when the walk is not at `from` any more. */
  async integrate(from: Walk, stretch: Stretch): Promise<boolean> {
    const { events, streams, receipts, faults, seen, lastRecorded } = stretch;
    const [row] = await this.sessions.rows<{ done: boolean }>(INTEGRATE, [
      from.next,
      from.seen.commit,
      from.seen.prepare,
      seen.commit,
      seen.prepare,
      lastRecorded === undefined ? null : iso(lastRecorded),
      ...[streams.map(({ id }) => id), streams.map(({ name }) => name), streams.map(({ revision }) => revision)],
      ...[streams.map(({ lastPosition }) => lastPosition), streams.map(({ hash }) => hash)],
      ...[events.map(({ streamId }) => streamId), events.map(({ revision }) => revision)],
      ...[events.map(({ eventId }) => eventId), events.map(({ place }) => place.commit)],
      ...[events.map(({ place }) => place.prepare), events.map(({ recordedMicros }) => iso(recordedMicros))],
      events.map(({ hash }) => hash),
      ...[receipts.map(({ commandId }) => commandId), receipts.map(({ attempt }) => attempt)],
      ...[receipts.map(({ first }) => first), receipts.map(({ last }) => last)],
      ...[faults.map(({ kind }) => kind), faults.map(({ subject }) => subject)],
      ...[faults.map(({ place }) => place.commit), faults.map(({ place }) => place.prepare)],
    ]);
    return row?.done === true;
  }

  /** Of one moment, so that what is decided on it holds together. */
  async standing(commandId: string, streams: readonly string[]): Promise<Standing> {
    const rows = await this.sessions.rows<StandingRow>(STANDING, [commandId, streams]);
    const [first] = rows;
    if (!first) throw new Error('The log has no row in kurrent.walk: its migrations have not run');
    const revisions = new Map(rows.map(({ name, revision }) => [name, big(revision)]));
    const standing = { revisions, now: first.now, lastRecorded: first.last_recorded ?? undefined };
    const receipt = first.attempt === null ? undefined : await this.outcome(commandId);
    return receipt ? { ...standing, receipt } : standing;
  }

  async outcome(commandId: string): Promise<Receipt | undefined> {
    const rows = await this.sessions.rows<{ attempt: string; last_position: string; name: string; revision: string }>(
      OUTCOME,
      [commandId],
    );
    const [first] = rows;
    if (!first) return undefined;
    const revisions = new Map(rows.map(({ name, revision }) => [name, big(revision)]));
    return { attempt: first.attempt, position: big(first.last_position), revisions };
  }

  async ofLog(after: bigint, max: number): Promise<IndexedEvent[]> {
    return (await this.sessions.rows<IndexRow>(OF_LOG, [after, max])).map(indexed);
  }

  async ofStream(
    stream: string,
    range: { after: bigint; from: bigint; upTo: bigint },
    max: number,
  ): Promise<IndexedEvent[]> {
    const rows = await this.sessions.rows<IndexRow>(OF_STREAM, [stream, range.after, range.from, max, range.upTo]);
    return rows.map(indexed);
  }

  async positionAt(instant: Date): Promise<bigint> {
    const sql = `SELECT kurrent.position_at('epoch'::timestamptz + $1 * interval '1 millisecond') AS position`;
    const [row] = await this.sessions.rows<{ position: string }>(sql, [instant.getTime()]);
    return big(row?.position);
  }

  /** What was found that must not be there, of the streams that are ours. */
  async faults(): Promise<readonly { kind: string; subject: string }[]> {
    return this.sessions.rows(
      `SELECT DISTINCT f.kind, f.subject FROM kurrent.fault f
        WHERE f.kind IN ('not-ours', 'hole', 'command-twice')
           OR f.kind = 'will-be-truncated'
              AND EXISTS (SELECT 1 FROM kurrent.stream s WHERE s.name = f.subject)
              AND NOT EXISTS (SELECT 1 FROM kurrent.fault l
                               WHERE l.kind = 'truncation-lifted' AND l.subject = f.subject
                                 AND (l.commit_position, l.prepare_position) > (f.commit_position, f.prepare_position))
        ORDER BY f.kind, f.subject LIMIT 100`,
    );
  }
}

interface WalkRow {
  readonly next_position: string;
  readonly seen_commit: string;
  readonly seen_prepare: string;
  readonly last_recorded: string | null;
}

interface HeadRow {
  readonly name: string | null;
  readonly stream_id: string | null;
  readonly revision: string | null;
  readonly head_hash: Buffer | null;
}

interface StandingRow {
  readonly name: string;
  readonly revision: string;
  readonly attempt: string | null;
  readonly now: Date;
  readonly last_recorded: Date | null;
}

interface IndexRow {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly event_id: string;
  readonly commit_position: string;
  readonly prepare_position: string;
  readonly recorded_micros: string;
  readonly hash: Buffer;
}

function walkOf([row]: readonly WalkRow[]): Walk {
  if (!row) throw new Error('The log has no row in kurrent.walk: its migrations have not run');
  const seen = { commit: big(row.seen_commit), prepare: big(row.seen_prepare) };
  const lastRecorded = row.last_recorded === null ? undefined : big(row.last_recorded);
  return { next: big(row.next_position), seen, lastRecorded };
}

function indexed(row: IndexRow): IndexedEvent {
  return {
    position: big(row.position),
    stream: row.stream,
    revision: big(row.revision),
    eventId: row.event_id,
    place: { commit: big(row.commit_position), prepare: big(row.prepare_position) },
    recordedMicros: big(row.recorded_micros),
    hash: row.hash,
  };
}

/** 64-bit numbers come as text. */
const big = (text: string | null | undefined): bigint => BigInt(text ?? -1);

const iso = (micros: bigint): string => instantOf(micros).toISOString();
