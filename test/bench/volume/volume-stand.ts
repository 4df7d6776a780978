import { Database } from '#database';
import { PostgresEventStore } from '#event-store';
import { CATALOGUE, MIGRATIONS, PRIVILEGES } from '#installation';
import { progressBar, rebuild, type Projection } from '#projections';
import { join, resolve } from 'node:path';
import { atEnd } from '../endings.js';
import { serverIn, throwawayServer, type BenchServer } from '../throwaway-database.js';
import { atWork, PROVIDERS, type Agency } from './cast.js';
import { VOLUME_DAYS, volumeOf, type Volume } from './lives.js';
import { fillVolume } from './volume-log.js';

/** Fewer than the large number, to see what more of them cost. */
const SMALL = 2_000;
/** `VOLUME_REFERRALS=20000 npm run bench …` measures on fewer than the size that is promised. */
const LARGE = Number(process.env['VOLUME_REFERRALS'] ?? 200_000);
/** `VOLUME_FOLDER=… npm run bench …` keeps the logs and their read models there, and takes what was kept. */
const KEPT = process.env['VOLUME_FOLDER'];

/** A log of many referrals, with the read models that were asked for. */
export interface VolumeLog {
  readonly referrals: number;
  readonly events: number;
  /** The organisations whose services they were made to. */
  readonly providers: readonly Agency[];
  /** The settings of a server on this log, whose own secrets are kept with it. */
  readonly settings: Readonly<Record<string, string>>;
  readonly database: Database;
  /** The same database by the application's login, before which the row policies stand. */
  readonly application: Database;
  readonly store: PostgresEventStore;
  /** Makes the rows of these, unless they are there. */
  fill(projections: readonly Projection[]): Promise<void>;
}

/**
 * Two installations on one server, a young one of a place and an old one of a country, whose organisations are equally busy. What
 * is measured against each other is the same page of the same length, with less or with more behind it.
 */
export interface VolumeStand {
  readonly small: VolumeLog;
  readonly large: VolumeLog;
}

/** As many referrals a day to one organisation as to each of those on the large one. */
function small(): Volume {
  const days = Math.round((VOLUME_DAYS * SMALL * PROVIDERS.length) / LARGE);
  return volumeOf(SMALL, { among: atWork(1), days: Math.min(VOLUME_DAYS, days) });
}

/** Fills both, unless they were kept. */
export async function volumeStand(): Promise<VolumeStand> {
  const server = KEPT === undefined ? await throwawayServer() : await serverIn(resolve(KEPT));
  return { small: await volumeLog(server, small()), large: await volumeLog(server, volumeOf(LARGE)) };
}

async function volumeLog(server: BenchServer, volume: Volume): Promise<VolumeLog> {
  const { referrals, among } = volume;
  const name = `${referrals}_of_${among.providers.length}`;
  const owner = await server.database(`volume_${name}`, MIGRATIONS);
  const url = await server.letIn(owner, PRIVILEGES);
  const settings = {
    ...{ DATABASE_URL: url, DATABASE_OWNER_URL: owner, DATABASE_VAULT_URL: server.vaultOf(owner) },
    SIGHTLINE_DATA: join(server.secrets, name),
  };
  const database = await Database.open({ url: owner });
  atEnd(() => database.close());
  const application = await Database.open({ url });
  atEnd(() => application.close());
  const store = new PostgresEventStore(owner, CATALOGUE);
  atEnd(() => store.close());
  if ((await store.head()) < 0n) await fillVolume(owner, volume);
  const head = await store.head();
  return {
    ...{ referrals, events: Number(head) + 1, providers: among.providers, settings, database, application, store },
    async fill(projections) {
      const sql = 'SELECT name FROM projections.checkpoint WHERE position = $1';
      const made = new Set((await database.query<{ name: string }>(sql, [head])).map(({ name }) => name));
      const missing = projections.filter(({ name }) => !made.has(name));
      if (missing.length === 0) return;
      const tell = head > 500_000n ? progressBar(`Filling ${missing.length} read models`) : undefined;
      await rebuild({ database, store }, missing, tell);
      await database.query('VACUUM ANALYZE');
    },
  };
}
