import type { Database } from '#database';
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

/** The same in the bytes of every file of this database, after they were all written anew: no old page, no free space. */
export async function wordsInFiles(database: Database, words: readonly string[]): Promise<Found> {
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

/** All words that were found anywhere. */
export const allOf = (found: Found): ReadonlySet<string> => new Set([...found.values()].flatMap((words) => [...words]));
