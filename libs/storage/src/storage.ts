import type { Database, MigrationClass, SchemaPrivileges } from '#database';
import type { EventCatalogue } from '#event-store';
import type { Log, OpenLog } from './open-log.js';
import type { Protection } from './protection.js';
import type { StorageChecks } from './storage-checks.js';

/** What an installation keeps in its storage: handed in by the application, because no technical library knows a context. */
export interface Keeping {
  readonly catalogue: EventCatalogue;
  /** Every context's tables, those of the log first. */
  readonly migrations: readonly MigrationClass[];
  /** What the application's login may do, schema by schema. */
  readonly privileges: readonly SchemaPrivileges[];
  /** What the login of survivor files may do; where there is none, the application's may do it as well. */
  readonly vaultPrivileges?: readonly SchemaPrivileges[];
}

/** The database and the log, ready to be used. */
export interface Storage {
  readonly database: Database;
  /** With the login that survivor files are opened to; the same as `database` where there is none. */
  readonly vault: Database;
  readonly store: Log;
  /** Password included: for the session store. Never to be shown. */
  readonly url: string;
  /** Opens the same log once more, with a clock of its own where dated demonstration data is written. */
  readonly openLog: OpenLog;
  /** The log with locating fields opened: for the survivor file, and nobody else. */
  readonly survivorStore: Log;
  /** The keys of protected fields: to shred them, and to wrap them anew. */
  readonly protection: Protection;
  readonly checks: StorageChecks;
}
