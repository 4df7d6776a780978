import { Client } from 'pg';

/** Which of these schemas the login of `url` may look into. Throws the driver's errors. */
export async function mayEnter(url: string, schemas: readonly string[]): Promise<readonly string[]> {
  const session = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await session.connect();
  try {
    const { rows } = await session.query<{ schema: string }>(
      `SELECT nspname AS schema FROM pg_namespace WHERE nspname = ANY ($1) AND has_schema_privilege(session_user, oid, 'USAGE')`,
      [schemas],
    );
    return rows.map(({ schema }) => schema);
  } finally {
    await session.end();
  }
}
