import type { Database } from '#database';
import type { EventStore } from '#event-store';
import { setTimeout as pause } from 'node:timers/promises';

/** Short, so that it is always in the middle of something. */
const PAGE = 5;

/** What goes wrong without one transaction: the rows are committed, then how far they have come. */
export async function projectApart(database: Database, store: EventStore): Promise<void> {
  for (;;) {
    const [at] = await database.query<{ position: string }>('SELECT position FROM tally.apart_checkpoint');
    const { events, scannedTo } = await store.readAll({ after: BigInt(at?.position ?? -1), max: PAGE });
    if (events.length === 0) {
      await pause(2);
      continue;
    }
    await database.query('UPDATE tally.apart SET number = number + $1', [events.length]);
    await database.query('UPDATE tally.apart_checkpoint SET position = $1', [scannedTo.toString()]);
  }
}
