import { PostgresEventStore } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';
import type { DrillSetting } from '../drill.js';
import { Acknowledgements } from '../support/acknowledgements.js';
import type { DrillServer } from '../support/drill-server.js';
import { DRILL_CATALOGUE } from '../support/numbered-commands.js';
import { startAppender } from '../support/appending.js';

const CALLERS = 24;
/** The short form stops at the first loss. */
const CYCLES = { short: 60, full: 10 };

/**
 * The same kill of PostgreSQL, but it answers before its log is written out. What is lost sat in PostgreSQL's own buffers:
 * `fsync=off` would not show here, because the system's cache survives the death of a process (that is the power cut's control).
 */
export async function damageWithoutWaiting(server: DrillServer, { form, random, say, cleanUp }: DrillSetting) {
  await server.set({ synchronous_commit: 'off' });
  const found = { cycles: 0, acknowledged: 0, lost: 0 };
  while (found.cycles < CYCLES[form] && !(form === 'short' && found.lost > 0)) {
    const told = new Acknowledgements(random.uuid(), CALLERS);
    const app = startAppender(server.url, told, cleanUp);
    await app.answers(1);
    await pause(random.between(100, 500));
    await Promise.all([server.killOutright(), app.kill()]);
    await server.startAgain();
    const store = new PostgresEventStore(server.url, DRILL_CATALOGUE);
    const { lost } = await told.audit(store);
    await store.close();
    found.cycles++;
    found.acknowledged += told.count;
    found.lost += lost;
    say(found.cycles, CYCLES[form], `kills (control), ${found.lost} of ${found.acknowledged} lost`);
  }
  return found;
}
