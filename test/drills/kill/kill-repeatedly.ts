import { PostgresEventStore } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { DrillSetting } from '../drill.js';
import { Acknowledgements, type LogAudit } from '../support/acknowledgements.js';
import type { DrillServer } from '../support/drill-server.js';
import { DRILL_CATALOGUE } from '../support/numbered-commands.js';
import { startAppender, type Appending } from '../support/appending.js';

/** Who is killed: the database while the application lives on, the application while the database does, or both at once. */
export const VICTIMS = ['postgres', 'app', 'both'] as const;
export type Victim = (typeof VICTIMS)[number];

const CALLERS = 24;
/** The kill comes this long after the first answer since the last one, at most. */
const LONGEST_LIFE_MS = 400;

/** What all cycles of one kind found together. */
export interface Killed {
  readonly cycles: number;
  readonly acknowledged: number;
  /** Commands that were durable although their answer was lost: sent again, they counted once. */
  readonly repeatedAfterKill: number;
  readonly lost: number;
  readonly doubled: number;
  readonly phantom: number;
  /** Times that `verifyLog` found fault; it looks after each kill and at the end. */
  readonly broken: number;
}

/** Kills, starts again and compares the log with what callers were told, `cycles` times. */
export async function killRepeatedly(
  server: DrillServer,
  victim: Victim,
  { random, say, cleanUp, cycles, done }: DrillSetting & { cycles: number; done: number },
): Promise<Killed> {
  const told = new Acknowledgements(random.uuid(), CALLERS);
  const sum = { lost: 0, doubled: 0, phantom: 0, broken: 0 };
  const store = new PostgresEventStore(server.url, DRILL_CATALOGUE);
  const closeStore = cleanUp.later(() => store.close());
  let app: Appending = startAppender(server.url, told, cleanUp);
  for (let cycle = 1; cycle <= cycles; cycle++) {
    await app.answers(1);
    await pause(random.between(0, LONGEST_LIFE_MS));
    await Promise.all([victim === 'app' || server.killOutright(), victim === 'postgres' || app.kill()]);
    if (victim !== 'app') await server.startAgain();
    if (victim === 'postgres') await app.answers(1); // it found its way back by itself
    const audit = () => told.audit(store);
    add(sum, await (victim === 'postgres' ? app.heldStill(audit) : audit()));
    if (victim !== 'postgres') app = startAppender(server.url, told, cleanUp);
    say(done + cycle, cycles * VICTIMS.length, `kills (${victim}), ${told.count.toLocaleString('en-GB')} acknowledged`);
  }
  await app.answers(CALLERS); // what was in flight at the last kill was sent again by now
  await app.finish();
  add(sum, await told.audit(store));
  await closeStore();
  return { cycles, acknowledged: told.count, repeatedAfterKill: told.repeats, ...sum };
}

function add(sum: Record<'lost' | 'doubled' | 'phantom' | 'broken', number>, found: LogAudit): void {
  sum.lost += found.lost;
  sum.doubled += found.doubled;
  sum.phantom += found.phantom;
  sum.broken += found.broken ? 1 : 0;
}
