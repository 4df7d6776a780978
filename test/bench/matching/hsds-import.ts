import { ActionCatalogue, Permissions, PostgresStandings, signedIn } from '#access';
import { Database } from '#database';
import { directoryContext, DirectoryImport, DirectoryReader } from '#directory';
import { PostgresEventStore } from '#event-store';
import { CATALOGUE, MIGRATIONS } from '#installation';
import { ProjectionRunner } from '#projections';
import { randomUUID } from 'node:crypto';
import { atEnd } from '../endings.js';
import { rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import type { ThrowawayServer } from '../throwaway-database.js';
import { fileOfServices } from './file-of-services.js';

const SERVICES = 5_000;

/** A file of 5,000 services, checked, written in one append and read by the directory; then the same file once more. */
export async function hsdsImport(server: ThrowawayServer): Promise<Measured> {
  const url = await server.database('import', MIGRATIONS);
  const [database, store] = [await Database.open({ url }), new PostgresEventStore(url, CATALOGUE)];
  const projections = new ProjectionRunner(database, store, directoryContext.projections);
  atEnd(async () => {
    await projections.stop();
    await store.close();
    await database.close();
  });
  await projections.start();
  const catalogue = new ActionCatalogue().register(directoryContext.actions);
  const permissions = new Permissions(catalogue, new PostgresStandings(database));
  const directory = new DirectoryReader(database);
  const imports = new DirectoryImport(directory, store, permissions);
  const file = fileOfServices(SERVICES);
  const started = performance.now();
  const plan = await imports.plan(file, administrator);
  const planned = performance.now();
  const appended = await imports.carryOut(plan, randomUUID(), administrator);
  if (!appended || plan.report().added !== SERVICES) throw new Error('Nothing was imported');
  const written = performance.now();
  await projections.waitFor(appended.position);
  if ((await directory.services()).length !== SERVICES)
    throw new Error('The directory does not show what was imported');
  const ended = performance.now();
  const again = await imports.plan(file, administrator);
  if (again.report().same !== SERVICES) throw new Error('The second import would change something');
  const seconds = (from: number, to: number) => rounded((to - from) / 1_000, 2);
  const note =
    `${SERVICES} services of eight criteria each in a file of ${rounded(file.length / 1_048_576)} MB: checked in ${seconds(started, planned)} s, ` +
    `${plan.appends.length} streams written in one append in ${seconds(planned, written)} s, in the directory after ${seconds(written, ended)} s; ` +
    `the same file again changes nothing, found in ${seconds(ended, performance.now())} s; ${ON}`;
  return { value: seconds(started, ended), unit: 's', note, atMost: 30 };
}

const administrator = signedIn({
  member: {
    ...{ memberId: randomUUID(), name: 'Invented', role: 'administrator' },
    ...{ organisationId: randomUUID(), organisationName: 'Invented', organisationType: 'LA_COMMISSIONER' },
  },
  ...{ channel: 'api', correlationId: randomUUID(), now: new Date() },
});
