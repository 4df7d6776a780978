import { Client } from 'pg';

/** What a login can do beyond reading and writing rows. */
export interface LoginRights {
  readonly user: string;
  /** False in an empty database, which whoever fills it will own. */
  readonly hasTables: boolean;
  /** Whether tables belong to it, or to a role that it can be; true for every superuser. */
  readonly owns: boolean;
  /** Whether it may make schemas in the database, or tables in one of them. */
  readonly creates: boolean;
}

/** Asks the server what the login of `url` may do there. Throws the driver's errors. */
export async function loginRights(url: string): Promise<LoginRights> {
  const session = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await session.connect();
  try {
    const { rows } = await session.query<LoginRights>(RIGHTS);
    const [rights] = rows;
    if (!rights) throw new Error('The server did not say what the login may do');
    return rights;
  } finally {
    await session.end();
  }
}

const RIGHTS = `
  WITH ours AS (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
       tables AS (SELECT relowner FROM pg_class WHERE relnamespace IN (SELECT oid FROM ours) AND relkind IN ('r', 'p'))
  SELECT session_user::text AS "user",
         EXISTS (SELECT FROM tables) AS "hasTables",
         EXISTS (SELECT FROM tables WHERE pg_has_role(session_user, relowner, 'MEMBER')) AS owns,
         has_database_privilege(session_user, current_database(), 'CREATE')
           OR EXISTS (SELECT FROM ours WHERE has_schema_privilege(session_user, oid, 'CREATE')) AS creates`;
