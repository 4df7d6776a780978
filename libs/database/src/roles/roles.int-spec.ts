import { applicationUrlOf, testDatabase, type TestDatabase } from '#database/testing';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { assertMigrated, migrate } from '../migrate.js';
import { loginRights } from './login-rights.js';
import { mayEnter } from './may-enter.js';
import { closed, everyday, type SchemaPrivileges } from './privileges.js';

class MakesShop1795219200001 implements MigrationInterface {
  readonly name = 'MakesShop1795219200001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA shop;
      CREATE TABLE shop.price (name text, pence int);
      CREATE TABLE shop.sale (number int GENERATED ALWAYS AS IDENTITY, at timestamptz DEFAULT now());
      CREATE FUNCTION shop.sell() RETURNS void LANGUAGE sql AS 'INSERT INTO shop.sale DEFAULT VALUES';
      CREATE FUNCTION shop.close_down() RETURNS void LANGUAGE sql AS 'DELETE FROM shop.sale';
      CREATE SCHEMA other; CREATE TABLE other.thing (name text);
    `);
  }
  async down(): Promise<void> {}
}

class MakesMore1795219200002 implements MigrationInterface {
  readonly name = 'MakesMore1795219200002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE shop.later (name text)');
  }
  async down(): Promise<void> {}
}

const SHOP: SchemaPrivileges = {
  ...everyday('shop'),
  except: { sale: ['SELECT'] },
  asOwner: ['sell'],
  hidden: ['close%'],
};

describe('The application’s login', () => {
  let test: TestDatabase;
  let url: string;
  let application: Client;
  const grants = (privileges = [SHOP]) => ({ role: new URL(url).username, privileges });
  const code = (sql: string) =>
    application.query(sql).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    );

  beforeEach(async () => {
    test = await testDatabase([MakesShop1795219200001]);
    url = applicationUrlOf(test.url);
    await migrate(test.url, [MakesShop1795219200001], undefined, grants());
    application = new Client({ connectionString: url });
    await application.connect();
  });
  afterEach(async () => {
    await application.end();
    await test.close();
  });

  it('owns nothing and makes nothing anywhere', async () => {
    expect(await loginRights(url)).toMatchObject({ hasTables: true, owns: false, creates: false });
    for (const schema of ['shop', 'other', 'public'])
      expect(await code(`CREATE TABLE ${schema}.mine (name text)`)).toBe('42501');
    expect(await code('CREATE SCHEMA mine')).toBe('42501');
    expect(await code('ALTER TABLE shop.price DISABLE TRIGGER ALL')).toBe('42501');
    expect(await code(`SET ROLE "${new URL(test.url).username}"`)).toBe('42501');
  });

  it('does with rows what was declared, and nothing in a schema that was not', async () => {
    expect(await code(`INSERT INTO shop.price VALUES ('tea', 120); DELETE FROM shop.price`)).toBe('done');
    expect(await code('TRUNCATE shop.price')).toBe('42501');
    expect(await code('SELECT FROM shop.sale')).toBe('done');
    for (const sql of ['INSERT INTO shop.sale DEFAULT VALUES', 'DELETE FROM shop.sale', 'TRUNCATE shop.sale'])
      expect(await code(sql)).toBe('42501');
    expect(await code('SELECT FROM other.thing')).toBe('42501');
  });

  it('does the rest through functions of the owner, which no table of its own can mislead', async () => {
    await application.query('CREATE TEMPORARY TABLE sale (number int)');
    expect(await code('SELECT shop.sell()')).toBe('done');
    expect((await application.query('SELECT FROM shop.sale')).rowCount).toBe(1);
    expect(await code('SELECT shop.close_down()')).toBe('42501');
  });

  it('may use tables that are made later, by a migration or beside one', async () => {
    await migrate(test.url, [MakesShop1795219200001, MakesMore1795219200002], undefined, grants());
    await test.database.query('CREATE TABLE shop.in_between (name text)');
    expect(await code('DELETE FROM shop.later')).toBe('done');
    expect(await code('DELETE FROM shop.in_between')).toBe('done');
  });

  it('loses what is no longer declared', async () => {
    await migrate(test.url, [], undefined, grants([{ schema: 'shop', tables: ['SELECT'] }]));
    expect(await code('DELETE FROM shop.price')).toBe('42501');
    expect(await code('SELECT FROM shop.price')).toBe('done');
  });

  it('is shut out of a schema that is closed to it, also where it was let in before', async () => {
    expect(await mayEnter(url, ['shop', 'other'])).toEqual(['shop']);
    await migrate(test.url, [], undefined, grants([closed('shop')]));
    await test.database.query('CREATE TABLE shop.still_later (name text)');
    expect(await mayEnter(url, ['shop', 'other'])).toEqual([]);
    for (const table of ['price', 'sale', 'still_later']) expect(await code(`SELECT FROM shop.${table}`)).toBe('42501');
    expect(await code('SELECT shop.sell()')).toBe('42501');
  });

  it('knows when the tables are older than the program', async () => {
    await assertMigrated(url, [MakesShop1795219200001]);
    const missing = assertMigrated(url, [MakesShop1795219200001, MakesMore1795219200002]);
    await expect(missing).rejects.toThrow('Set DATABASE_OWNER_URL');
  });
});
