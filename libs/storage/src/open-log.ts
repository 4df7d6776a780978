import type { Database } from '#database';
import { PostgresEventStore, type EventCatalogue, type EventStore, type StoredLog } from '#event-store';
import type { Clock } from '#kernel';
import { ProtectedEventStore } from '#vault';
import { LOG_IN_POSTGRES, type LogAddress } from './log-address.js';
import { openKurrentLog } from './open-log-kurrentdb.js';
import type { KeySettings } from './key-settings.js';
import { protectionOf, type Protection } from './protection.js';

/** The log, with the way past decoding that a verifier takes. */
export type Log = EventStore & StoredLog;

/** What is needed to open the log, whichever it is. */
export interface LogSurroundings {
  readonly address: LogAddress;
  /** The database of the read models. Password included: never to be shown. */
  readonly databaseUrl: string;
  /** The same with the owner's login, where it is known: only the owner appends at a time of its choice. */
  readonly ownerUrl?: string | undefined;
  readonly catalogue: EventCatalogue;
}

/** What a program opens its log with: the keys of its protected fields, too. */
export interface ProtectedSurroundings extends LogSurroundings {
  readonly protection: Protection;
}

/**
 * Opens the log once more; whoever opens it closes it. `clock` is for dated demonstration data and for nothing else;
 * `opens` is for the survivor file and for nobody else.
 */
export type OpenLog = (options?: { readonly clock?: Clock; readonly opens?: 'locating' }) => Promise<Log>;

/** The same, with protected fields sealed. */
export type OpenProtectedLog = (...options: Parameters<OpenLog>) => Promise<ProtectedEventStore>;

/** The one place that decides which adapter a log is opened with. */
export function logOpener({ address, databaseUrl, ownerUrl, catalogue }: LogSurroundings): OpenLog {
  switch (address.kind) {
    case 'postgres':
      return async ({ clock } = {}) =>
        clock
          ? new PostgresEventStore(ownerUrl ?? databaseUrl, catalogue, clock)
          : new PostgresEventStore(databaseUrl, catalogue);
    case 'kurrentdb':
      return ({ clock } = {}) => openKurrentLog({ address, databaseUrl, catalogue, clock });
  }
}

/** The same log with its protected fields sealed; locating ones are withheld. */
export function protectedLogOpener({ protection, ...surroundings }: ProtectedSurroundings): OpenProtectedLog {
  const { catalogue } = surroundings;
  const open = logOpener({ ...surroundings, catalogue: catalogue.asStored() });
  const subject = protection.subject.keys;
  const all = { subject, locating: protection.locating.keys };
  return async (options) =>
    new ProtectedEventStore(await open(options), catalogue, options?.opens === 'locating' ? all : { subject });
}

/** The log as the survivor file alone sees it: locating fields are opened, too. It shares what `store` stands on. */
export const survivorLogOf = (
  { inner }: ProtectedEventStore,
  catalogue: EventCatalogue,
  { subject, locating }: Protection,
): ProtectedEventStore => new ProtectedEventStore(inner, catalogue, { subject: subject.keys, locating: locating.keys });

/** The protected log in the PostgreSQL at `databaseUrl`, to which `database` belongs: for specs and benches. */
export function protectedLogInPostgres({ database, keys, ...surroundings }: ProtectedPostgres): OpenProtectedLog {
  const protection = protectionOf(keys, database, database);
  return protectedLogOpener({ address: LOG_IN_POSTGRES, ...surroundings, protection });
}

/** What `protectedLogInPostgres` needs. */
export interface ProtectedPostgres extends Pick<LogSurroundings, 'databaseUrl' | 'catalogue'> {
  readonly database: Database;
  readonly keys: KeySettings;
}

/** The log in the PostgreSQL at `databaseUrl`, with nothing sealed: for specs and drills, which have no settings. */
export const logInPostgres = (databaseUrl: string, catalogue: EventCatalogue): OpenLog =>
  logOpener({ address: LOG_IN_POSTGRES, databaseUrl, catalogue });
