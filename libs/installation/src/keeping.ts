import type { Keeping } from '#storage';
import { CATALOGUE, MIGRATIONS } from './contexts.js';
import { PRIVILEGES, VAULT_PRIVILEGES } from './privileges.js';

/** What every program of this installation opens its storage with. */
export const KEEPING: Keeping = {
  catalogue: CATALOGUE,
  migrations: MIGRATIONS,
  privileges: PRIVILEGES,
  vaultPrivileges: VAULT_PRIVILEGES,
};
