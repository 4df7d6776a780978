import type { Clock } from '#kernel';
import type { Pool } from 'pg';
import { AppendedHints } from '../appended-hints.js';
import { encodeCommand, type EncodedCommand } from '../encoded-command.js';
import type { EventCatalogue } from '../event-catalogue.js';
import {
  EventStore,
  type Appended,
  type EventContext,
  type LogPage,
  type RecordedEvent,
  type StreamAppend,
} from '../event-store.js';
import { followLog, type FollowQuery } from '../follow-log.js';
import { isCommandId } from '../new-id.js';
import type { StoredEvent, StoredLog } from '../stored-event.js';
import { APPEND_GROUP, batchParameters, outcomesOf, type BatchRow, type Outcome } from './append-batch.js';
import { AppendLane } from './append-lane.js';
import { appendedFrom, appendParameters, type AppendRow } from './append-request.js';
import { EVENTS_OF_LOG, EVENTS_OF_STREAM, storedEvent, type EventRow } from './event-row.js';
import { LogSessions } from './log-sessions.js';
import { LogNotices } from './notices/log-notices.js';
import { recordedFrom, recordedOfLog, recordedOfStream, recordedOfTypes, type RecordedRow } from './recorded-row.js';

/** The largest page. A longer one is slower by the event, and a page is held in memory as a whole. */
const LONGEST_PAGE = 2_000;
const STREAM_PAGE = 500;
const NO_LIMIT = 2n ** 63n - 1n;

const OUTCOME_OF = 'SELECT * FROM es.outcome_of($1)';
const APPEND_AT = 'SELECT * FROM es.append_at($11, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';

/**
 * The log in PostgreSQL 15 or later; `eventStoreMigrations` make its tables. Besides the port's errors it throws
 * `StoreUnavailable` when the database cannot be reached.
 */
export class PostgresEventStore extends EventStore implements StoredLog {
  private readonly sessions: LogSessions;
  private readonly hints = new AppendedHints();
  private readonly notices: LogNotices;
  private readonly lane = new AppendLane((commands) => this.writeBatch(commands));

  /**
   * `source` is the database's address, or a pool that stays its owner's to close. `clock` is for dated demonstration
   * data: with it, events are recorded at its time instead of the database's. A real log never has one.
   */
  constructor(
    source: Pool | string,
    private readonly catalogue: EventCatalogue,
    private readonly clock?: Clock,
  ) {
    super();
    this.sessions = new LogSessions(source);
    this.notices = new LogNotices(source, this.sessions, () => this.hints.tell());
  }

  async appendAtomic(appends: readonly StreamAppend[], context: EventContext): Promise<Appended> {
    this.sessions.assertOpen();
    const command = encodeCommand(this.catalogue, appends, context);
    if (this.clock) return this.appendAt(this.clock.now(), command);
    const outcome = await this.lane.append(command);
    if (outcome === 'repeated') return this.firstAnswer(command.commandId);
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  private async writeBatch(commands: readonly EncodedCommand[]): Promise<Outcome[]> {
    const values = batchParameters(commands);
    const row = only(await this.sessions.rowsInTurn<BatchRow>({ ...APPEND_GROUP, values }));
    const outcomes = outcomesOf(row, commands);
    if (row.outcomes.includes('o')) this.committed();
    return outcomes;
  }

  /** One command, one transaction: dated data is written once, by one program. */
  private async appendAt(now: Date, command: EncodedCommand): Promise<Appended> {
    const values = [...appendParameters(command), now.toISOString()];
    const appended = appendedFrom(await this.sessions.rowsForSure<AppendRow>(APPEND_AT, values));
    if (!appended.duplicate) this.committed();
    return appended;
  }

  /** Once after each transaction that wrote events. */
  private committed(): void {
    this.hints.tell();
    this.notices.tell();
  }

  /** Receipts never change, so this may be read after the batch that found it. */
  private async firstAnswer(commandId: string): Promise<Appended> {
    return appendedFrom(await this.sessions.rowsForSure<AppendRow>(OUTCOME_OF, [commandId]));
  }

  async outcomeOf(commandId: string): Promise<Appended | undefined> {
    this.sessions.assertOpen();
    if (!isCommandId(commandId)) return undefined;
    const rows = await this.sessions.rows<AppendRow>(OUTCOME_OF, [commandId]);
    return rows.length === 0 ? undefined : appendedFrom(rows);
  }

  async *readStream(stream: string, range: { from?: bigint; upTo?: bigint } = {}): AsyncGenerator<RecordedEvent> {
    const upTo = range.upTo ?? NO_LIMIT;
    let from = range.from ?? 0n;
    for (;;) {
      const rows = await this.sessions.columns<RecordedRow>(recordedOfStream(stream, from, upTo, STREAM_PAGE));
      for (const event of rows.map(recordedFrom)) {
        yield this.catalogue.current(event);
        from = event.revision + 1n;
      }
      if (rows.length < STREAM_PAGE) return;
    }
  }

  async readAll({ after, max, types }: { after: bigint; max: number; types?: readonly string[] }): Promise<LogPage> {
    const most = Math.min(max, LONGEST_PAGE);
    const query = types ? recordedOfTypes(after, most, types) : recordedOfLog(after, most);
    const rows = await this.sessions.columns<RecordedRow>(query);
    const [last = after] = rows.at(-1) ?? [];
    const wanted = types ? rows.filter(([, , , , type]) => types.includes(type)) : rows;
    return { events: wanted.map((row) => this.catalogue.current(recordedFrom(row))), scannedTo: BigInt(last) };
  }

  async readStored({ after, max, stream }: { after: bigint; max: number; stream?: string }): Promise<StoredEvent[]> {
    const count = Math.min(max, LONGEST_PAGE);
    const rows =
      stream === undefined
        ? await this.sessions.rows<EventRow>(EVENTS_OF_LOG, [after, count])
        : await this.sessions.rows<EventRow>(EVENTS_OF_STREAM, [stream, after, 0, count, NO_LIMIT]);
    return rows.map(storedEvent);
  }

  subscribe(query: FollowQuery): AsyncGenerator<RecordedEvent> {
    return followLog(this, query, this.sessions.closing);
  }

  async head(): Promise<bigint> {
    const rows = await this.sessions.rows<{ head: string }>('SELECT next_position - 1 AS head FROM es.log');
    return BigInt(only(rows).head);
  }

  async positionAt(instant: Date): Promise<bigint> {
    const sql = `SELECT es.position_at('epoch'::timestamptz + $1 * interval '1 millisecond') AS position`;
    return BigInt(only(await this.sessions.rows<{ position: string }>(sql, [instant.getTime()])).position);
  }

  onAppended(listener: () => void): () => void {
    this.sessions.assertOpen();
    this.notices.listen();
    return this.hints.add(listener);
  }

  async close(): Promise<void> {
    await this.notices.close();
    await this.sessions.close(() => this.lane.drained());
  }
}

function only<Row>([row]: readonly Row[]): Row {
  if (row === undefined) throw new Error('The log has no row in es.log: its migrations have not run');
  return row;
}
