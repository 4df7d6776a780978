import { Database } from '#database';
import { PostgresEventStore } from '#event-store';
import { CATALOGUE, MIGRATIONS, PRIVILEGES } from '#installation';
import { progressBar, rebuild, type Projection } from '#projections';
import { atEnd } from '../endings.js';
import { throwawayServer, type ThrowawayServer } from '../throwaway-database.js';
import { fillVolume } from './volume-log.js';

/** Fewer than the large number, to see what more of them cost. */
const SMALL = 2_000;
/** `VOLUME_REFERRALS=20000 npm run bench …` measures on fewer than the size that is promised. */
const LARGE = Number(process.env['VOLUME_REFERRALS'] ?? 200_000);

/** A log of many referrals, with the read models that were asked for. */
export interface VolumeLog {
  readonly referrals: number;
  readonly events: number;
  readonly database: Database;
  /** The same database by the application's login, before which the row policies stand. */
  readonly application: Database;
  readonly store: PostgresEventStore;
  /** Makes the rows of these, once. */
  fill(projections: readonly Projection[]): Promise<void>;
}

/** The same services and people at two sizes, on one server. */
export interface VolumeStand {
  readonly small: VolumeLog;
  readonly large: VolumeLog;
}

/** Fills both; they go when the topic ends. */
export async function volumeStand(): Promise<VolumeStand> {
  const server = await throwawayServer();
  return {
    small: await volumeLog(server, 'volume_small', SMALL),
    large: await volumeLog(server, 'volume_large', LARGE),
  };
}

async function volumeLog(server: ThrowawayServer, name: string, referrals: number): Promise<VolumeLog> {
  const url = await server.database(name, MIGRATIONS);
  const events = await fillVolume(url, referrals);
  const database = await Database.open({ url });
  atEnd(() => database.close());
  const application = await Database.open({ url: await server.letIn(url, PRIVILEGES) });
  atEnd(() => application.close());
  const store = new PostgresEventStore(url, CATALOGUE);
  atEnd(() => store.close());
  const filled = new Set<string>();
  return {
    ...{ referrals, events, database, application, store },
    async fill(projections) {
      const missing = projections.filter((one) => !filled.has(one.name));
      if (missing.length === 0) return;
      const tell = events > 500_000 ? progressBar(`Filling ${missing.length} read models`) : undefined;
      await rebuild({ database, store }, missing, tell);
      for (const one of missing) filled.add(one.name);
      await database.query('ANALYZE');
    },
  };
}
