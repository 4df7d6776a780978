import { EventStore } from '#event-store';
import { CONTEXTS, erasuresOf } from '#installation';
import { until } from '#kernel/testing';
import type { ProjectionRunner } from '#projections';
import { SurvivorEventStore, survivorFileJobs } from '#survivor-file';
import { setTimeout as pause } from 'node:timers/promises';
import { protectionFor, runnersOf, type TestApplication } from './application.js';

/** Until the running server has noticed that keys are gone. */
const NOTICED_MS = 2_000;

/**
 * Runs a job that the server runs every minute, so that nobody has to wait for it, as if it were `now`; its read models have
 * followed then. Throws when there is
 * none of that name.
 */
export async function runJob({ app, database }: TestApplication, name: string, now = new Date()): Promise<void> {
  const store = app.get(EventStore, { strict: false });
  const ofContexts = CONTEXTS.flatMap((context) => context.jobs?.({ database, store }) ?? []);
  const survivorStore = app.get(SurvivorEventStore, { strict: false });
  const ground = { database, store, vault: database, survivorStore, protection: protectionFor(database) };
  const jobs = [...ofContexts, erasuresOf(ground), ...survivorFileJobs({ database, store: survivorStore })];
  const job = jobs.find((each) => each.name === name);
  if (!job) throw new Error(`There is no job called ${name}`);
  await job.run(now);
  await pause(NOTICED_MS);
  for (const runner of runnersOf(app)) await until(async () => !(await isBehind(runner)));
}

const isBehind = async (runner: ProjectionRunner): Promise<boolean> =>
  (await runner.status()).some(({ lagEvents, fault }) => lagEvents > 0n && fault === undefined);
