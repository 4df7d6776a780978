import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { DatabaseUnavailable } from '../database-unavailable.js';

/** A login that is nothing but a login: every right it has is granted by name. */
const PLAIN = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
const INSUFFICIENT_PRIVILEGE = '42501';
const DUPLICATE = ['42710', '23505'];

/**
 * Makes the application's login, unless there is a role of that name, which stays as it is. Throws `DatabaseUnavailable`
 * with the statement for an administrator where the owner may not make roles.
 */
export async function ensureLogin(ownerUrl: string, user: string, password: string): Promise<void> {
  await asOwner(ownerUrl, async (owner) => {
    const { rowCount } = await owner.query('SELECT FROM pg_roles WHERE rolname = $1', [user]);
    if (rowCount === 0) await make(owner, user, password);
  });
}

/** Makes the login or, where it is there, gives it this password. */
export async function renewLogin(ownerUrl: string, user: string, password: string): Promise<void> {
  await ensureLogin(ownerUrl, user, password);
  const secret = `PASSWORD ${escapeLiteral(password)}`;
  await asOwner(ownerUrl, (owner) => owner.query(`ALTER ROLE ${escapeIdentifier(user)} ${PLAIN} ${secret}`));
}

async function make(owner: Client, user: string, password: string): Promise<void> {
  try {
    await owner.query(`CREATE ROLE ${escapeIdentifier(user)} ${PLAIN} PASSWORD ${escapeLiteral(password)}`);
  } catch (cause) {
    const { code = '' } = cause as { code?: string };
    if (DUPLICATE.includes(code)) return; // another start made it at this moment
    if (code !== INSUFFICIENT_PRIVILEGE) throw cause;
    throw new DatabaseUnavailable(
      `There is no user ${user} on that server, and the user of DATABASE_OWNER_URL may not make it. Ask the ` +
        `administrator to run there: CREATE ROLE ${escapeIdentifier(user)} LOGIN PASSWORD '<the password in DATABASE_URL>';`,
      { cause },
    );
  }
}

async function asOwner(ownerUrl: string, work: (owner: Client) => Promise<unknown>): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await owner.connect();
  try {
    await work(owner);
  } finally {
    await owner.end();
  }
}
