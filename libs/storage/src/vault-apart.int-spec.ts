import { closed, everyday } from '#database';
import { applicationUrlOf, testDatabase, vaultUrlOf, type TestDatabase } from '#database/testing';
import { EventCatalogue } from '#event-store';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enter } from './way-in.js';

class MakesCellar1795219214999 implements MigrationInterface {
  readonly name = 'MakesCellar1795219214999';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA cellar; CREATE TABLE cellar.cask (place text)');
  }
  async down(): Promise<void> {}
}

const keeping = {
  catalogue: new EventCatalogue(),
  migrations: [MakesCellar1795219214999],
  privileges: [closed('cellar')],
  vaultPrivileges: [everyday('cellar')],
};
const [warning, refusing] = [{ refuseUnsafe: false }, { refuseUnsafe: true }];

describe('Survivor files, kept apart by login', () => {
  let test: TestDatabase;
  beforeEach(async () => (test = await testDatabase()));
  afterEach(() => test.close());

  const logins = () => ({ url: applicationUrlOf(test.url), ownerUrl: test.url });
  const apart = () => ({ ...logins(), vaultUrl: vaultUrlOf(test.url) });
  const asked = async (url: string): Promise<unknown> => {
    const session = new Client({ connectionString: url });
    await session.connect();
    const answer = session.query('SELECT FROM cellar.cask').then(
      () => 'opened',
      (error: { code?: string }) => error.code,
    );
    return answer.finally(() => session.end());
  };

  it('open to their own login and to nobody else', async () => {
    expect(await enter(apart(), keeping, refusing, () => {})).toEqual([]);
    expect(await asked(vaultUrlOf(test.url))).toBe('opened');
    expect(await asked(applicationUrlOf(test.url))).toBe('42501');
  });

  it('open to the application where there is no such login, which is said, and refused in production', async () => {
    const [said] = await enter(logins(), keeping, warning, () => {});
    expect(said).toEqual({ code: 'vault-not-apart', says: expect.stringContaining('Set DATABASE_VAULT_URL') });
    expect(await asked(applicationUrlOf(test.url))).toBe('opened');
    await expect(enter(logins(), keeping, refusing, () => {})).rejects.toThrow('Set DATABASE_VAULT_URL');
  });

  it('are taken from the application as soon as there is one', async () => {
    await enter(logins(), keeping, warning, () => {});
    expect(await enter(apart(), keeping, refusing, () => {})).toEqual([]);
    expect(await asked(applicationUrlOf(test.url))).toBe('42501');
  });
});
