import type { Database } from '#database';
import type { EventStore } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import type { Skipped } from '../engine/fold.js';
import { briefly } from '../postgres/brief-transaction.js';
import { lockCheckpoints, putCheckpoints, readCheckpoints } from '../postgres/checkpoints.js';
import type { Progress } from '../progress-bar.js';
import type { Projection } from '../projection.js';
import { skippedBy } from '../skipping/skipped-events.js';
import { Beside } from './beside.js';
import type { Filling } from './fill.js';
import { fillOrStop } from './fill-or-stop.js';
import { brokenOff } from './overtaken.js';
import { WithinTransaction } from './within-transaction.js';

/** Transactions that write at once: one leaves a core idle while this program works for it. */
const WRITERS = 2;
/** How long the switch may wait for pages that read the tables just then; pages that come later wait as long. Then it is tried again. */
const SWITCH_WAITS_MS = 300;
/** So often, one try a rest. */
const SWITCH_TRIES = 200;
const REST_MS = 100;
const LOCK_NOT_AVAILABLE = '55P03';

/** What a rebuild works with. */
export interface Rebuilding {
  readonly database: Database;
  readonly store: EventStore;
}

/**
 * Makes the rows of these projections anew from the log, in tables beside the live ones, and puts them in their place in one
 * short transaction together with the checkpoints. Until then pages read the old rows, and runners go on writing them. When
 * it breaks off, in whatever way, the old rows stay; the next try begins anew. Of two at once the later one wins, and the
 * earlier one throws `Overtaken`. Throws `ProjectionStopped` when a projection fails at an event.
 */
export async function rebuild(
  { database, store }: Rebuilding,
  projections: readonly Projection[],
  onProgress?: Progress,
): Promise<void> {
  const beside = new Beside(database, projections, 'rebuild');
  await readCheckpoints(database, beside.names);
  const skipped = new Map<string, Skipped>();
  for (const { name } of projections) skipped.set(name, await skippedBy(store, name));
  const filling = { store, readModels: beside.readModels, projections, skipped, writers: WRITERS };
  const head = await store.head();
  const tell = (position: bigint) => onProgress?.(position < head ? position + 1n : head + 1n, head + 1n);
  if (head >= 0n) tell(-1n);
  await beside.stand();
  try {
    await fillOrStop(filling, -1n, head, tell);
    await beside.finish(head);
    await follow(new Switch(database, beside, filling), head);
  } catch (error) {
    await beside.drop().catch(() => undefined); // the next try does it; what broke off is the news
    throw brokenOff('rebuild', error);
  }
  onProgress?.(head + 1n, head + 1n);
}

/** Follows the log and tries to switch until it worked. */
async function follow(change: Switch, head: bigint): Promise<void> {
  let reached = head;
  for (let tries = 1; ; tries++) {
    reached = await change.catchUp(reached);
    if (await change.happened(reached, tries === SWITCH_TRIES)) return;
    await pause(REST_MS);
  }
}

/** The end of a rebuild: the tables change places. */
class Switch {
  constructor(
    private readonly database: Database,
    private readonly beside: Beside,
    private readonly filling: Filling,
  ) {}

  /** Up to the end of the log; gives its position. */
  async catchUp(from: bigint): Promise<bigint> {
    const head = await this.filling.store.head();
    await fillOrStop(this.filling, from, head);
    return head > from ? head : from;
  }

  /** False when somebody read the tables for too long; throws that on the last try. */
  async happened(reached: bigint, isLast: boolean): Promise<boolean> {
    try {
      await briefly(this.database, (tx) => this.happen(tx, reached));
      return true;
    } catch (error) {
      if (isLast || (error as { code?: unknown }).code !== LOCK_NOT_AVAILABLE) throw error;
      return false;
    }
  }

  /** With the live checkpoints held still, so that nobody writes the old rows any more. */
  private async happen(tx: EntityManager, reached: bigint): Promise<void> {
    const { beside, filling } = this;
    await tx.query(`SET LOCAL lock_timeout = ${SWITCH_WAITS_MS}`);
    const live = await lockCheckpoints(tx, beside.names);
    const end = live.reduce((last, { position }) => (position > last ? position : last), reached);
    const readModels = new WithinTransaction(tx, beside.readModels);
    await fillOrStop({ ...filling, readModels, writers: 1 }, reached, end);
    await beside.assertAt(tx, end);
    await beside.switchOver(tx);
    await putCheckpoints(tx, beside.names, end);
  }
}
