import { Database } from '#database';
import { applicationUrlOf } from '#database/testing';
import type { Out } from './crawl.js';

/** Everything that the application's everyday login can read of the database, a row a line: the log's bytes as text, too. */
export async function readByApplication(ownerUrl: string): Promise<readonly Out[]> {
  const database = await Database.open({ url: applicationUrlOf(ownerUrl) });
  try {
    const tables = await database.query<{ name: string }>(READABLE);
    const read = async ({ name }: { name: string }): Promise<Out> => {
      const rows = await database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
      return { where: `table ${name}`, text: rows.map(({ row }) => withBytesAsText(row)).join('\n') };
    };
    return await Promise.all(tables.map(read));
  } finally {
    await database.close();
  }
}

const READABLE = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
     AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
     AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')`;

/** Bytes are printed as hexadecimal digits; what they spell is added. */
const withBytesAsText = (row: string): string =>
  row +
  [...row.matchAll(/\\\\?x((?:[0-9a-f]{2})+)/g)]
    .map(([, hex = '']) => Buffer.from(hex, 'hex').toString('utf8'))
    .join('\n');
