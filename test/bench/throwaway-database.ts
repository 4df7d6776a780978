import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, migrate, type MigrationClass, type SchemaPrivileges } from '#database';
import { Client } from 'pg';
import { atEnd } from './endings.js';

/** A PostgreSQL of its own, as durable as the product's: fsync and synchronous_commit are on. */
export interface BenchServer {
  /** Holds `cluster/`, the server's data: for timing the disk below it. */
  readonly folder: string;
  /** An empty folder that is kept as long as the data: for a program's own secrets. */
  readonly secrets: string;
  /** A database with the tables that `migrations` make, new unless it was kept; its address with the owner's login. */
  database(name: string, migrations: readonly MigrationClass[]): Promise<string>;
  /** Lets the application's login into a database as a start of the product does; the address with that login. */
  letIn(ownerUrl: string, privileges: readonly SchemaPrivileges[]): Promise<string>;
  /** The same database with the login of survivor files, which nothing lets in. */
  vaultOf(ownerUrl: string): string;
}

/** One for one run. */
export type ThrowawayServer = BenchServer;

/** Starts it in a folder of the temporary folder; both go when the topic ends. */
export function throwawayServer(): Promise<ThrowawayServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-log-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return serverIn(folder);
}

/** Starts it on what is in `folder`, which stays when the topic ends; the server goes. */
export async function serverIn(folder: string): Promise<BenchServer> {
  const {
    url: application,
    ownerUrl: url = application,
    vaultUrl = application,
    stop,
  } = await findPostgres({ folder });
  atEnd(stop);
  return {
    folder: join(folder, 'postgres'),
    secrets: join(folder, 'secrets'),
    vaultOf: (ownerUrl) => inDatabaseOf(ownerUrl, vaultUrl),
    async database(name, migrations) {
      const admin = new Client({ connectionString: url });
      await admin.connect();
      const { rowCount: isThere } = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (!isThere) await admin.query(`CREATE DATABASE "${name}" ENCODING 'UTF8' TEMPLATE template0`);
      await admin.end();
      const made = new URL(url);
      made.pathname = name;
      await migrate(made.href, migrations);
      return made.href;
    },
    async letIn(ownerUrl, privileges) {
      const made = inDatabaseOf(ownerUrl, application);
      await migrate(ownerUrl, [], undefined, { role: decodeURIComponent(new URL(made).username), privileges });
      return made;
    },
  };
}

function inDatabaseOf(ownerUrl: string, login: string): string {
  const url = new URL(login);
  url.pathname = new URL(ownerUrl).pathname;
  return url.href;
}
