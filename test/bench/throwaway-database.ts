import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, migrate, type MigrationClass, type SchemaPrivileges } from '#database';
import { Client } from 'pg';
import { atEnd } from './endings.js';

/** A PostgreSQL of its own for one run, as durable as the product's: fsync and synchronous_commit are on. */
export interface ThrowawayServer {
  /** Holds `cluster/`, the server's data: for timing the disk below it. */
  readonly folder: string;
  /** A new database with the tables that `migrations` make; its address with the owner's login. */
  database(name: string, migrations: readonly MigrationClass[]): Promise<string>;
  /** Lets the application's login into a database as a start of the product does; the address with that login. */
  letIn(ownerUrl: string, privileges: readonly SchemaPrivileges[]): Promise<string>;
}

/** Starts it in a folder of the temporary folder; both go when the topic ends. */
export async function throwawayServer(): Promise<ThrowawayServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-log-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const { url: application, ownerUrl: url = application, stop } = await findPostgres({ folder });
  atEnd(stop);
  return {
    folder: join(folder, 'postgres'),
    async database(name, migrations) {
      const admin = new Client({ connectionString: url });
      await admin.connect();
      await admin.query(`CREATE DATABASE "${name}" ENCODING 'UTF8' TEMPLATE template0`);
      await admin.end();
      const made = new URL(url);
      made.pathname = name;
      await migrate(made.href, migrations);
      return made.href;
    },
    async letIn(ownerUrl, privileges) {
      const made = new URL(application);
      made.pathname = new URL(ownerUrl).pathname;
      await migrate(ownerUrl, [], undefined, { role: decodeURIComponent(made.username), privileges });
      return made.href;
    },
  };
}
