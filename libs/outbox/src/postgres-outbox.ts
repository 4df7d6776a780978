import type { Database } from '#database';
import { Outbox, type HeldMessage, type OutboxStatus } from './outbox.js';
import type { Delivery } from './delivery.js';
import type { About, OutboxMessage } from './message.js';

const SHOWN_SET_ASIDE = 100;

interface HeldRow {
  readonly key: string;
  readonly event_id: string;
  readonly reactor: string;
  readonly kind: string;
  readonly about: About;
  readonly due_at: Date;
  readonly state: Delivery['state'];
  readonly attempts: number;
  readonly next_at: Date;
  readonly error: string | null;
}

const HELD = `SELECT m.*, d.state, d.attempts, d.due_at AS next_at, d.error
                FROM outbox.delivery d JOIN outbox.message m USING (key)`;

/** The outbox in PostgreSQL: a sender passes over rows that another one holds. */
export class PostgresOutbox extends Outbox {
  constructor(private readonly database: Database) {
    super();
  }

  async status(now: Date): Promise<OutboxStatus> {
    const [counts] = await this.database.query<{ waiting: number; late: number }>(
      `SELECT count(*)::int AS waiting, greatest(0, extract(epoch FROM $1 - min(due_at)))::int AS late
         FROM outbox.delivery WHERE state = 'waiting'`,
      [now],
    );
    const setAside = await this.database.query<HeldRow>(
      `${HELD} WHERE d.state = 'set-aside' ORDER BY d.due_at, d.key LIMIT ${SHOWN_SET_ASIDE}`,
    );
    return { waiting: counts?.waiting ?? 0, lateSeconds: counts?.late ?? 0, setAside: setAside.map(heldMessage) };
  }

  protected async add(messages: readonly OutboxMessage[]): Promise<void> {
    const rows = messages.map(({ key, eventId, reactor, kind, about, dueAt }) => ({
      ...{ key, event_id: eventId, reactor, kind, about, due_at: dueAt },
    }));
    await this.database.query(
      `INSERT INTO outbox.message SELECT * FROM jsonb_populate_recordset(NULL::outbox.message, $1)
       ON CONFLICT (key) DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  protected changeNextDue(now: Date, change: (delivery: Delivery) => Delivery): Promise<HeldMessage | undefined> {
    const next = `WHERE d.state = 'waiting' AND d.due_at <= $1 ORDER BY d.due_at, d.key LIMIT 1 FOR UPDATE OF d SKIP LOCKED`;
    return this.changeOne(`${HELD} ${next}`, now, change);
  }

  protected async change(key: string, change: (delivery: Delivery) => Delivery): Promise<void> {
    await this.changeOne(`${HELD} WHERE d.key = $1 FOR UPDATE OF d`, key, change);
  }

  private changeOne(
    sql: string,
    parameter: Date | string,
    change: (delivery: Delivery) => Delivery,
  ): Promise<HeldMessage | undefined> {
    return this.database.tx(async (tx) => {
      const [row] = await tx.query<HeldRow[]>(sql, [parameter]);
      if (!row) return undefined;
      const { message, delivery: before } = heldMessage(row);
      const delivery = change(before);
      const { state, attempts, dueAt, error } = delivery;
      await tx.query('UPDATE outbox.delivery SET state = $2, attempts = $3, due_at = $4, error = $5 WHERE key = $1', [
        ...[message.key, state, attempts, dueAt, error ?? null],
      ]);
      return { message, delivery };
    });
  }
}

function heldMessage(row: HeldRow): HeldMessage {
  const { key, event_id: eventId, reactor, kind, about, due_at: dueAt } = row;
  const { state, attempts, next_at: nextAt, error } = row;
  return {
    message: { key, eventId, reactor, kind, about, dueAt },
    delivery: { state, attempts, dueAt: nextAt, ...(error === null ? {} : { error }) },
  };
}
