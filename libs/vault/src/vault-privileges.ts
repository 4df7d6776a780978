import type { SchemaPrivileges } from '#database';

/** Keys are read, added, rewrapped and shredded. No row is ever taken away: that there was a key stays known. */
export const vaultPrivileges: SchemaPrivileges = {
  schema: 'vault',
  tables: ['SELECT', 'INSERT', 'UPDATE'],
  except: { shredding: ['SELECT', 'UPDATE'] },
};

/** The same for the keys of what could lead to a survivor: for the survivor file's login and nobody else. */
export const locatingVaultPrivileges: SchemaPrivileges = { ...vaultPrivileges, schema: 'vault_locating' };
