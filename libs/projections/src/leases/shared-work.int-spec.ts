import type { Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { until } from '#kernel/testing';
import { projectionsMigrations } from '../migrations/index.js';
import { claimShare, hasChanged } from './lease-table.js';
import { SharedWork } from './shared-work.js';

const NAMES = ['a-v1', 'b-v1', 'c-v1', 'd-v1', 'e-v1'];

describe('Processes that share the projections', () => {
  let test: TestDatabase;
  let database: Database;
  const works: SharedWork[] = [];
  beforeEach(async () => {
    test = await testDatabase(projectionsMigrations);
    database = test.database;
  });
  afterEach(async () => {
    for (const work of works.splice(0)) await work.stop();
    await test.close();
  });

  const work = (owner: string, onChange = () => undefined) => {
    const made = new SharedWork(database, owner, NAMES, onChange);
    works.push(made);
    return made;
  };
  const has = (of: SharedWork) => NAMES.filter((name) => of.has(name)).length;
  const holders = async () => {
    const rows = await database.query<{ owner: string; epoch: string }>(
      'SELECT owner, epoch FROM projections.lease ORDER BY projection',
    );
    return rows.map(({ owner, epoch }) => `${owner} ${epoch}`);
  };
  /** What ten seconds of silence do. */
  const letPass = async (owner: string) => {
    for (const table of ['lease', 'runner'])
      await database.query(
        `UPDATE projections.${table} SET expires_at = clock_timestamp() - interval '1 second' WHERE owner = $1`,
        [owner],
      );
  };

  it('have all of them when there is one, at once', async () => {
    const alone = work('one');
    await alone.start();
    expect(has(alone)).toBe(5);
    expect(await holders()).toEqual(Array(5).fill('one 1'));
  });

  it('give a newcomer its part within seconds', async () => {
    const [one, two] = [work('one'), work('two')];
    await one.start();
    await two.start();
    expect([has(one), has(two)]).toEqual([5, 0]);
    await until(() => has(two) > 0);
    expect([has(one), has(two)]).toEqual([3, 2]);
  });

  it('hand everything over at once when one ends', async () => {
    const [one, two] = [work('one'), work('two')];
    await one.start();
    await one.stop();
    await two.start();
    expect([has(one), has(two)]).toEqual([0, 5]);
    expect(await holders()).toEqual(Array(5).fill('two 2'));
  });

  it('take over what one had that was silent for ten seconds, and nothing before', async () => {
    await claimShare(database, 'killed', NAMES);
    const heir = work('heir');
    await heir.start();
    expect(has(heir)).toBe(0);
    await letPass('killed');
    await until(() => has(heir) === 5);
    expect(await holders()).toEqual(Array(5).fill('heir 2'));
  });

  it('keep what they have over many renewals', async () => {
    await claimShare(database, 'one', NAMES);
    await claimShare(database, 'two', NAMES);
    for (let n = 0; n < 5; n++) for (const owner of ['one', 'two']) await claimShare(database, owner, NAMES);
    expect(await holders()).toEqual(['one 1', 'one 1', 'one 1', 'two 2', 'two 2']);
    expect(await hasChanged(database, NAMES, 2)).toBe(false);
  });

  it('are told when their share changes', async () => {
    let told = 0;
    const one = work('one', () => void told++);
    await one.start();
    expect(told).toBe(1);
    await claimShare(database, 'two', NAMES);
    await until(() => told > 1);
    expect(has(one)).toBe(3);
  });

  it('do not believe in a lease that they could not renew', async () => {
    let now = 0;
    const one = new SharedWork(
      database,
      'one',
      NAMES,
      () => undefined,
      () => now,
    );
    works.push(one);
    await one.start();
    now = 9_999;
    expect(has(one)).toBe(5);
    now = 10_000;
    expect(has(one)).toBe(0);
  });
});
