import 'reflect-metadata';
import { Database, findPostgres } from '#database';
import { demonstrate } from '#demo';
import { PostgresEventStore } from '#event-store';
import { CATALOGUE, MIGRATIONS } from '#installation';
import { logInPostgres } from '#storage';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { goldenEvents, goldenName, keepGolden } from './golden.js';

const PAGE = 500;

/** Tells the demonstration to a database of its own and keeps the first event of each type that has no golden one yet. */
async function writeGolden(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-golden-'));
  const server = await findPostgres({ folder });
  const url = server.ownerUrl ?? server.url;
  const database = await Database.open({ url, migrations: MIGRATIONS });
  await demonstrate({ database, openLog: logInPostgres(url, CATALOGUE) }, new Date('2026-11-20T12:00:00Z'));
  const store = new PostgresEventStore(url, CATALOGUE);
  try {
    for (let after = -1n; ;) {
      const { events, scannedTo } = await store.readAll({ after, max: PAGE });
      if (scannedTo === after) break;
      for (const event of events) if (keepGolden(event)) console.log(`Kept: ${event.type}`);
      after = scannedTo;
    }
  } finally {
    await store.close();
    await database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const kept = goldenEvents();
  for (const type of CATALOGUE.names()) {
    if (!kept.has(goldenName(type, CATALOGUE.find(type)?.version ?? 0)))
      console.log(`Not in the demonstration: ${type}`);
  }
}

writeGolden().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
