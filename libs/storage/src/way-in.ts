import { assertMigrated, DatabaseUnavailable, loginRights, migrate, type PostgresServer } from '#database';
import type { StorageSettings } from './settings.js';
import type { Keeping } from './storage.js';
import type { StorageWarning } from './storage-warning.js';
import { grantsOf, vaultWarnings } from './vault-apart.js';

/** What to enter by: the logins of one database, or the application's alone. */
type Logins = Pick<PostgresServer, 'url' | 'ownerUrl'> & { readonly vaultUrl?: string | undefined };

/**
 * Brings the tables up to date as their owner, or sees that they are, and makes sure that the login the application works
 * with can do no more than it was granted. Gives what is not as it should be; where `refuseUnsafe` says so it throws
 * `DatabaseUnavailable` instead, with what to do.
 */
export async function enter(
  { url, ownerUrl, vaultUrl }: Logins,
  keeping: Keeping,
  { refuseUnsafe }: Pick<StorageSettings, 'refuseUnsafe'>,
  say: (line: string) => void,
): Promise<readonly StorageWarning[]> {
  const { migrations } = keeping;
  const { user: role, hasTables, owns } = await loginRights(url);
  const isApart = ownerUrl !== undefined && (await loginRights(ownerUrl)).user !== role;
  if (!isApart && (owns || !hasTables)) {
    if (refuseUnsafe) throw new DatabaseUnavailable(`${OWNER_AT_WORK} ${OWN_LOGIN}`);
    await migrate(url, migrations, say);
    return [{ code: 'owner-at-work', says: `${OWNER_AT_WORK} ${OWN_LOGIN}` }];
  }
  if (isApart) await migrate(ownerUrl, migrations, say, await grantsOf({ url, vaultUrl }, keeping));
  else await assertMigrated(url, migrations);
  const ofVault = await vaultWarnings(url, keeping, refuseUnsafe);
  return [...(await beyondGrants(url, refuseUnsafe)), ...ofVault];
}

/** A login may have been given more than Sightline gives: it is a superuser, or a member of the owner, or makes tables. */
async function beyondGrants(url: string, refuseUnsafe: boolean): Promise<readonly StorageWarning[]> {
  const { user, owns, creates } = await loginRights(url);
  if (!owns && !creates) return [];
  const says =
    `The user ${user} of DATABASE_URL ${owns ? 'can act as the owner of the tables' : 'can make tables of its own'}. ` +
    'Give it neither superuser, nor membership of the owner, nor CREATE on the database or a schema.';
  if (refuseUnsafe) throw new DatabaseUnavailable(says);
  return [{ code: 'login-too-strong', says }];
}

const OWNER_AT_WORK =
  'DATABASE_URL is the owner of the tables: only triggers, which an owner can switch off, keep the log from being rewritten.';
const OWN_LOGIN =
  'Set DATABASE_OWNER_URL to this address, and DATABASE_URL to the same with another user and a password of your choice: ' +
  'the next start makes that user and lets it read and add, nothing else.';
