import { testDatabase, type TestDatabase } from '#database/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrate } from './migrate.js';

class MakesNotes1795219200001 implements MigrationInterface {
  readonly name = 'MakesNotes1795219200001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE note (text text)');
    await runner.query('SELECT pg_sleep(0.2)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE note');
  }
}

class Fails1795219200002 implements MigrationInterface {
  readonly name = 'Fails1795219200002';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE half (text text)');
    await runner.query('CREATE TABLE note (text text)');
  }
  async down(): Promise<void> {
    throw new Error('It never ran');
  }
}

describe('Bringing the tables up to date', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await testDatabase();
  });
  afterEach(() => test.close());

  it('runs each migration once, also when several start at the same moment', async () => {
    const said: string[] = [];
    const starts = [1, 2, 3].map(() => migrate(test.url, [MakesNotes1795219200001], (line) => said.push(line)));
    expect((await Promise.all(starts)).flat()).toEqual(['MakesNotes1795219200001']);
    expect(said.sort()).toEqual([
      'Tables are up to date',
      'Tables are up to date',
      'Tables brought up to date: 1 migration ran',
    ]);
  });

  it('keeps what went well and nothing of what failed', async () => {
    const starting = migrate(test.url, [Fails1795219200002, MakesNotes1795219200001]);
    await expect(starting).rejects.toThrow('relation "note" already exists');
    const tables = await test.database.query(`SELECT to_regclass('note') AS note, to_regclass('half') AS half`);
    expect(tables).toEqual([{ note: 'note', half: null }]);
  });
});
