import { DatabaseUnavailable, loginRights, mayEnter, type Grants, type SchemaPrivileges } from '#database';
import type { Keeping } from './storage.js';
import type { StorageWarning } from './storage-warning.js';

/** The login of the application and, where there is one of its own, that of survivor files. */
export interface VaultLogins {
  readonly url: string;
  readonly vaultUrl: string | undefined;
}

/** What each login may do: survivor files are the vault's alone or, where it has no login of its own, the application's too. */
export async function grantsOf(
  { url, vaultUrl }: VaultLogins,
  { privileges, vaultPrivileges = [] }: Pick<Keeping, 'privileges' | 'vaultPrivileges'>,
): Promise<readonly Grants[]> {
  const { user: role } = await loginRights(url);
  const vaultRole = vaultUrl === undefined ? role : (await loginRights(vaultUrl)).user;
  if (vaultRole === role) return [{ role, privileges: opened(privileges, vaultPrivileges) }];
  return [
    { role, privileges },
    { role: vaultRole, privileges: vaultPrivileges },
  ];
}

/** The application's privileges with those of the vault in the place of what is closed to it. */
function opened(privileges: readonly SchemaPrivileges[], vault: readonly SchemaPrivileges[]): SchemaPrivileges[] {
  return privileges.map((each) =>
    each.tables.length > 0 ? each : (vault.find(({ schema }) => schema === each.schema) ?? each),
  );
}

/**
 * Whether the application's login is kept out of survivor files, as it should be. Where it is not, gives the warning; where
 * `refuseUnsafe` says so it throws `DatabaseUnavailable` instead, with what to do.
 */
export async function vaultWarnings(
  url: string,
  { privileges }: Pick<Keeping, 'privileges'>,
  refuseUnsafe: boolean,
): Promise<readonly StorageWarning[]> {
  const shut = privileges.filter(({ tables }) => tables.length === 0).map(({ schema }) => schema);
  if ((await mayEnter(url, shut)).length === 0) return [];
  if (refuseUnsafe) throw new DatabaseUnavailable(NOT_APART);
  return [{ code: 'vault-not-apart', says: NOT_APART }];
}

const NOT_APART =
  'The user of DATABASE_URL can open survivor files: they are not kept apart by login. Set DATABASE_VAULT_URL to the same ' +
  'address with another user and a password of your choice, beside DATABASE_OWNER_URL: the next start makes that user and ' +
  'shuts the first one out.';
