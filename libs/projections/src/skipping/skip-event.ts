import type { Database } from '#database';
import { newId, SYSTEM_ACTOR, type EventActor, type EventStore } from '#event-store';
import { SystemClock, type Clock } from '#kernel';
import { briefly } from '../postgres/brief-transaction.js';
import { readCheckpoints } from '../postgres/checkpoints.js';
import { skipsStream } from './skipped-events.js';
import type { ProjectionEventSkipped } from '../domain/skipping.events.js';

/** Whoever operates the system, when it is nobody with an account. */
export const OPERATOR: EventActor = { ...SYSTEM_ACTOR, role: 'operator' };

const LONGEST_REASON = 1_000;

/** What to skip: the event at which this projection stands still, and why. */
export interface Skip {
  readonly projection: string;
  /** Where the event stands, as whoever asks has seen it: should the projection stand still at another one by now, nothing is done. */
  readonly position: bigint;
  /** In words, at most 1,000 characters, without the name of a person: it stays in the log for ever. */
  readonly reason: string;
  readonly actor?: EventActor;
}

/** There is nothing that could be skipped, or no reason for it. The message is for the operator. */
export class CannotSkip extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CannotSkip';
  }
}

/**
 * Has a projection skip exactly the event at which it stands still; its runner goes on within a second. The log says so
 * (`ProjectionEventSkipped`), and with it every later replay skips the same event; `projections.skipped` says it to whoever looks
 * at the tables. Sent twice it counts once. Throws `CannotSkip`, and what the log throws.
 */
export async function skipEvent(
  database: Database,
  store: EventStore,
  { projection, position, reason, actor = OPERATOR }: Skip,
  clock: Clock = new SystemClock(),
): Promise<ProjectionEventSkipped['data']> {
  const words = reason.trim();
  if (words === '' || words.length > LONGEST_REASON) throw new CannotSkip('Say why, in at most 1,000 characters.');
  const [checkpoint] = await readCheckpoints(database, [projection]);
  const fault = checkpoint?.fault;
  if (!fault) throw new CannotSkip(`${projection} does not stand still at an event, so there is nothing to skip.`);
  if (fault.position !== position)
    throw new CannotSkip(`${projection} stands still at event ${fault.position}, not ${position}.`);
  const data = { projection, eventId: fault.eventId, position: position.toString(), reason: words };
  const commandId = newId(fault.eventId, `skipped by ${projection}`);
  const context = { actor, commandId, correlationId: commandId, occurredAt: clock.now() };
  await store.append(skipsStream(projection), 'any', [{ type: 'ProjectionEventSkipped', data }], context);
  await noteSkip(database, data, clock.now());
  return data;
}

/** The row for whoever looks, and a projection without a fault, so that its runner tries again at once. */
async function noteSkip(database: Database, skip: ProjectionEventSkipped['data'], at: Date): Promise<void> {
  const { projection, eventId, position, reason } = skip;
  await briefly(database, async (tx) => {
    await tx.query('INSERT INTO projections.skipped VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [
      ...[projection, eventId, position, reason, at],
    ]);
    await tx.query(
      `UPDATE projections.checkpoint
          SET fault_event_id = NULL, fault_position = NULL, fault_error = NULL, fault_attempts = NULL, fault_at = NULL
        WHERE name = $1 AND fault_event_id = $2`,
      [projection, eventId],
    );
  });
}
