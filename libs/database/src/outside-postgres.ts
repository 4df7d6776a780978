import { Client } from 'pg';
import { DatabaseUnavailable } from './database-unavailable.js';

const OLDEST_MAJOR = 15;
const CONNECT_TIMEOUT_MS = 10_000;

/** An outside server that will do. */
export interface OutsidePostgres {
  readonly version: string;
  /** `host:port/database`, without user and password. */
  readonly place: string;
}

/**
 * Reaches the server of DATABASE_URL, or of the `setting` that is named, and checks its version and encoding. Throws
 * `DatabaseUnavailable` saying what to do.
 */
export async function checkOutside(url: string, setting = 'DATABASE_URL'): Promise<OutsidePostgres> {
  const client = clientFor(url, setting);
  const place = `${client.host}:${client.port}/${client.database ?? ''}`;
  try {
    await client.connect();
    return { place, version: await suitableVersion(client, place) };
  } catch (error) {
    throw error instanceof DatabaseUnavailable ? error : unreachable(error, place, client.user, setting);
  } finally {
    await client.end().catch(() => {});
  }
}

function clientFor(url: string, setting: string): Client {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new DatabaseUnavailable(notAnAddress(setting));
  try {
    return new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  } catch (cause) {
    throw new DatabaseUnavailable(notAnAddress(setting), { cause });
  }
}

const notAnAddress = (setting: string): string =>
  `${setting} is not the address of a PostgreSQL database. Write it as postgres://user:password@host:5432/database.`;

async function suitableVersion(client: Client, place: string): Promise<string> {
  const { rows } = await client.query<{ number: number; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_encoding') AS encoding`,
  );
  const [found] = rows;
  const major = Math.floor((found?.number ?? 0) / 10_000);
  if (major < OLDEST_MAJOR) {
    throw new DatabaseUnavailable(
      `${place} is PostgreSQL ${major}; Sightline needs 15 to 18. Upgrade it, or point DATABASE_URL at a newer server.`,
    );
  }
  if (found?.encoding !== 'UTF8') {
    throw new DatabaseUnavailable(
      `The database at ${place} is encoded in ${found?.encoding ?? 'an unknown way'}; Sightline needs UTF8. ` +
        "Create one with: CREATE DATABASE sightline ENCODING 'UTF8' TEMPLATE template0.",
    );
  }
  return `${major}.${(found.number % 10_000).toString()}`;
}

/** SQLSTATE codes and what they ask of the operator. */
const ADVICE: Readonly<Record<string, string>> = {
  '28P01': 'refused the password. Check the user and password in {setting}.',
  '28000': 'does not let this user in. Check the user in {setting} and the pg_hba.conf of the server.',
  '3D000': 'has no such database. Create it (createdb), or correct {setting}.',
  '53300': 'has no session left. Raise max_connections there, or stop what uses them.',
  '57P03': 'is still starting. Try again in a moment.',
};

function unreachable(error: unknown, place: string, user: string | undefined, setting: string): DatabaseUnavailable {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  const advice = ADVICE[code]?.replace('{setting}', setting);
  if (advice) return new DatabaseUnavailable(`${place} (user ${user ?? 'none'}) ${advice}`, { cause: error });
  return new DatabaseUnavailable(
    `No PostgreSQL answers at ${place} (${code || message}). ` +
      `Start it, correct ${setting}, or unset DATABASE_URL to use the embedded PostgreSQL.`,
    { cause: error },
  );
}
