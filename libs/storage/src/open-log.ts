import { PostgresEventStore, type EventCatalogue, type EventStore, type StoredLog } from '#event-store';
import type { Clock } from '#kernel';
import { LOG_IN_POSTGRES, type LogAddress } from './log-address.js';
import { openKurrentLog } from './open-log-kurrentdb.js';

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

/** Opens the log once more; whoever opens it closes it. `clock` is for dated demonstration data and for nothing else. */
export type OpenLog = (options?: { readonly clock?: Clock }) => Promise<Log>;

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

/** The log in the PostgreSQL at `databaseUrl`: for specs and drills, which have no settings. */
export const logInPostgres = (databaseUrl: string, catalogue: EventCatalogue): OpenLog =>
  logOpener({ address: LOG_IN_POSTGRES, databaseUrl, catalogue });
