import type { Database } from '#database';
import { until } from '#kernel/testing';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where words were found: by table or file, the words in it. */
export type Found = ReadonlyMap<string, ReadonlySet<string>>;

/** Every row of every table of ours as text, and what is bytes in it as hexadecimal digits, searched for each of `words`. */
export async function wordsInTables(database: Database, words: readonly string[]): Promise<Found> {
  const tables = await database.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const found = new Map<string, Set<string>>();
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    const text = rows.map(({ row }) => row.toLowerCase()).join('\n');
    const inIt = words.filter((word) => text.includes(word) || text.includes(Buffer.from(word).toString('hex')));
    if (inIt.length > 0) found.set(name, new Set(inIt));
  }
  return found;
}

/**
 * The same in the bytes of every file of this database, after they were all written anew: no old page, no free space. What
 * somebody could still see from before a deletion is written anew as well, so whatever runs now has to end first.
 */
export async function wordsInFiles(database: Database, words: readonly string[]): Promise<Found> {
  await whatRunsEnds(database);
  await database.query('VACUUM FULL');
  await database.query('CHECKPOINT');
  const [place] = await database.query<{ folder: string; oid: number }>(
    `SELECT current_setting('data_directory') AS folder, oid FROM pg_database WHERE datname = current_database()`,
  );
  const folder = join(place?.folder ?? '', 'base', String(place?.oid));
  const found = new Map<string, Set<string>>();
  for (const file of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, file)).toString('latin1').toLowerCase();
    const inIt = words.filter((word) => bytes.includes(word));
    if (inIt.length > 0) found.set(file, new Set(inIt));
  }
  return found;
}

/**
 * Waits for the end of every transaction that is under way: also in the other databases of the server, because a view of
 * this one that begins meanwhile reaches back to the oldest of them (PostgreSQL, "System information functions", `pg_snapshot_xmin`).
 */
async function whatRunsEnds(database: Database): Promise<void> {
  const [now] = await database.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
  const sql = `SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AND NOT EXISTS (
                 SELECT FROM pg_stat_activity
                  WHERE datname = current_database() AND pid <> pg_backend_pid() AND age(backend_xmin) >= age($1::xid8::xid)
               ) AS ended`;
  await until(async () => (await database.query<{ ended: boolean }>(sql, [now?.id]))[0]?.ended === true);
}

/** All words that were found anywhere. */
export const allOf = (found: Found): ReadonlySet<string> => new Set([...found.values()].flatMap((words) => [...words]));
