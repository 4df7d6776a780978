import 'reflect-metadata';
import { Database } from '#database';
import { PostgresEventStore } from '#event-store';
import { CATALOGUE, PROJECTIONS } from '#installation';
import { rebuild } from '#projections';

/** What a rebuild took, in a process that did nothing else. */
export interface RebuildTook {
  readonly seconds: number;
  /** The most memory that the process had at any time, in megabytes (10^6 bytes). */
  readonly megabytes: number;
}

/** Rebuilds every read model of the database that it is told of and prints what it took as JSON. */
async function main(url: string): Promise<void> {
  const database = await Database.open({ url });
  const store = new PostgresEventStore(url, CATALOGUE);
  const began = performance.now();
  await rebuild({ database, store }, PROJECTIONS);
  const seconds = (performance.now() - began) / 1000;
  const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6;
  process.stdout.write(JSON.stringify({ seconds, megabytes } satisfies RebuildTook));
  await store.close();
  await database.close();
}

process.once('message', (url: string) => {
  main(url)
    .catch((fault: unknown) => {
      console.error(fault);
      process.exitCode = 1;
    })
    .finally(() => process.disconnect());
});
