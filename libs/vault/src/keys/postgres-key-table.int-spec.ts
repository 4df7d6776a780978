import { applicationUrlOf, testDatabase, type TestDatabase } from '#database/testing';
import { Database, migrate } from '#database';
import { vaultMigrations } from '../migrations/index.js';
import { keyTableContract } from '../testing/key-table-contract.js';
import { locatingVaultPrivileges, vaultPrivileges } from '../vault-privileges.js';
import { PostgresKeyTable } from './postgres-key-table.js';

let test: TestDatabase;
let application: Database;

beforeAll(async () => {
  test = await testDatabase(vaultMigrations);
  const url = applicationUrlOf(test.url);
  await migrate(test.url, vaultMigrations, undefined, { role: new URL(url).username, privileges: [vaultPrivileges] });
  application = await Database.open({ url });
});
afterAll(async () => {
  await application.close();
  await test.close();
});

keyTableContract('in PostgreSQL', async () => {
  await test.database.query('TRUNCATE vault.subject_key');
  return new PostgresKeyTable(application);
});
keyTableContract('in PostgreSQL for locating fields', async () => {
  await test.database.query('TRUNCATE vault_locating.locating_key');
  return new PostgresKeyTable(test.database, 'vault_locating');
});

describe('The application’s login', () => {
  const code = (database: Database, sql: string) =>
    database.query(sql).then(
      () => 'done',
      ({ code: sqlState }: { code?: string }) => sqlState,
    );

  it('has no right to the keys of locating fields', async () => {
    await expect(new PostgresKeyTable(application, 'vault_locating').count()).rejects.toThrow('permission denied');
    expect(locatingVaultPrivileges.schema).toBe('vault_locating');
  });

  it('takes no key away and brings none back', async () => {
    const table = new PostgresKeyTable(application);
    const keyId = '00000000-0000-4000-8000-0000000000aa';
    await table.add([{ keyId, subjectId: 's', record: 'Person', wrapped: Buffer.of(1), wrappedBy: 'k' }]);
    expect(await code(application, 'DELETE FROM vault.subject_key')).toBe('42501');
    await table.shred('s', ['Person']);
    for (const database of [application, test.database])
      expect(await code(database, `UPDATE vault.subject_key SET wrapped = 'x', shredded_at = NULL`)).toBe('VA001');
  });
});
