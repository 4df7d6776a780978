import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';

const INSTALLED = '/usr/lib/postgresql';
export const CLIENTS = 32;

/** PostgreSQL's own load generator: from the search path, or from where Debian puts it. `undefined` when there is none. */
export function findPgbench(): string | undefined {
  if (spawnSync('pgbench', ['--version']).status === 0) return 'pgbench';
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort((a, b) => Number(b) - Number(a)) : [];
  return versions.map((version) => join(INSTALLED, version, 'bin', 'pgbench')).find(existsSync);
}

/** An event table as somebody would make it who only inserts: the columns and the two indexes of `es.event`, one table. */
const TABLE = `
  CREATE TABLE plain_event (
    position       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream_id      bigint      NOT NULL,
    revision       bigint      NOT NULL,
    event_id       uuid        NOT NULL,
    type           text        NOT NULL,
    schema_version smallint    NOT NULL,
    occurred_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    meta           bytea       NOT NULL,
    body           bytea       NOT NULL,
    hash           bytea       NOT NULL
  );
  CREATE INDEX plain_event_by_stream ON plain_event (stream_id, revision)`;

/** Stream ids that grow, as ours do. No lock, no receipt, no stream, no hash to compute. */
const SCRIPT = `INSERT INTO plain_event (stream_id, revision, event_id, type, schema_version, occurred_at, recorded_at, meta, body, hash)
VALUES ((date_part('epoch', now()) * 1000)::bigint, 1, '0000000b-0000-4000-8000-000000000002', 'StepRecorded', 1, now(), now(), :meta, :body, :hash);
`;

/** The bytes of the row that is inserted again and again. */
export interface Row {
  readonly meta: Buffer;
  readonly body: Buffer;
  readonly hash: Buffer;
}

/** Makes the table; gives the way to let pgbench insert for so many seconds: single-row inserts a second. */
export async function pgbenchOn(
  program: string,
  { url, folder, row }: { url: string; folder: string; row: Row },
): Promise<(seconds: number) => Promise<number>> {
  const session = new Client({ connectionString: url });
  await session.connect();
  await session.query(TABLE);
  await session.end();
  const script = join(folder, 'insert.pgbench');
  writeFileSync(script, SCRIPT);
  const { hostname, port, username, password, pathname } = new URL(url);
  const bytes = Object.entries(row).flatMap(([name, value]: [string, Buffer]) => [
    '-D',
    `${name}=\\x${value.toString('hex')}`,
  ]);
  const server = ['-h', hostname, '-p', port, '-U', username];
  const load = ['-n', '-M', 'prepared', '-c', String(CLIENTS), '-j', String(cpus().length), '-f', script];
  return async (seconds) => {
    const args = [...server, ...load, ...bytes, '-T', String(seconds), pathname.slice(1)];
    const { stdout } = await promisify(execFile)(program, args, { env: { ...process.env, PGPASSWORD: password } });
    const [, tps] = /^tps = ([\d.]+)/m.exec(stdout) ?? [];
    if (tps === undefined) throw new Error(`pgbench said no rate:\n${stdout}`);
    return Number(tps);
  };
}
