import { ActionCatalogue, MemberReader, Permissions, PostgresStandings, signedIn, type SignedIn } from '#access';
import { directoryContext, DirectoryImport, DirectoryReader } from '#directory';
import type { EventStore } from '#event-store';
import { ProjectionRunner } from '#projections';
import type { Storage } from '#storage';
import { randomUUID } from 'node:crypto';
import { ImportUsage } from './import-usage.js';

/** What an import works on, and who does it. */
export interface ImportGround {
  readonly imports: DirectoryImport;
  readonly store: EventStore;
  readonly projections: ProjectionRunner;
  readonly signed: SignedIn;
}

/** Whoever has the database at hand may do anything to it: the name says who answers for it. Throws `ImportUsage`. */
export async function importGround(
  { database, store }: Pick<Storage, 'database' | 'store'>,
  name: string | undefined,
  now: Date,
): Promise<ImportGround> {
  if (!name) throw new ImportUsage('Say who imports: --member <sign-in name>.');
  const member = await new MemberReader(database).enabledNamed(name);
  if (!member) throw new ImportUsage(`Nobody who may come in signs in as ${JSON.stringify(name)}. Check the name.`);
  const actions = new ActionCatalogue().register(directoryContext.actions);
  const permissions = new Permissions(actions, new PostgresStandings(database));
  return {
    imports: new DirectoryImport(new DirectoryReader(database), store, permissions),
    store,
    projections: new ProjectionRunner(database, store, directoryContext.projections),
    signed: signedIn({ member, channel: 'cli', correlationId: randomUUID(), now }),
  };
}
