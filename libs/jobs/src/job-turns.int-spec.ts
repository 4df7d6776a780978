import { testDatabase, type TestDatabase } from '#database/testing';
import { SetClock } from '#kernel';
import { until } from '#kernel/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { JobTurns } from './job-turns.js';
import type { Job } from './job.js';
import { jobsMigrations } from './migrations/index.js';
import { startJobs } from './start-jobs.js';

/** Longer than any machine stands still: no turn ends by itself while a test runs. */
const TURN_MS = 120_000;
/** Renewed every three seconds. */
const SHORT_TURN_MS = 9_000;

describe('The turns of jobs', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase(jobsMigrations)));
  afterAll(() => test.close());
  beforeEach(() => test.database.query('DELETE FROM jobs.turn'));

  const aProcess = (turnMs = TURN_MS) => new JobTurns(test.database, turnMs);
  /** What the time of a turn does. */
  const letPass = () =>
    test.database.query(`UPDATE jobs.turn SET expires_at = clock_timestamp() - interval '1 second'`);
  const isTaken = async () =>
    (await test.database.query('SELECT FROM jobs.turn WHERE expires_at > clock_timestamp()')).length > 0;
  const nothing = async () => {};

  it('are for one process at a time, and for the next one when it is done', async () => {
    const [here, there] = [aProcess(), aProcess()];
    let whileAtIt: boolean | undefined;
    expect(await here.take('look', async () => void (whileAtIt = await there.take('look', nothing)))).toBe(true);
    expect(whileAtIt).toBe(false);
    expect(await there.take('look', nothing)).toBe(true);
  });

  it('are won by one of many who ask at once', async () => {
    let atOnce = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++atOnce);
      await pause(20);
      atOnce--;
    };
    const ran = await Promise.all(Array.from({ length: 8 }, () => aProcess().take('look', work)));
    expect(ran).toContain(true);
    expect(most).toBe(1);
  });

  it('do not stand in the way of another job', async () => {
    const [here, there] = [aProcess(), aProcess()];
    await here.take('look', async () => void expect(await there.take('tidy', nothing)).toBe(true));
  });

  it('last as long as the job does', async () => {
    const [here, there] = [aProcess(SHORT_TURN_MS), aProcess()];
    await here.take('look', async () => {
      await letPass();
      await until(isTaken);
      expect(await there.take('look', nothing)).toBe(false);
    });
  });

  it('end by themselves when their process is gone', async () => {
    await test.database.query(
      `INSERT INTO jobs.turn VALUES ('look', gen_random_uuid(), clock_timestamp() + interval '1 hour')`,
    );
    expect(await aProcess().take('look', nothing)).toBe(false);
    await letPass();
    expect(await aProcess().take('look', nothing)).toBe(true);
  });

  it('are given back by a job that fails', async () => {
    const fails = aProcess().take('look', () => Promise.reject(new Error('it is dark')));
    await expect(fails).rejects.toThrow('it is dark');
    expect(await aProcess().take('look', nothing)).toBe(true);
  });
});

describe('Jobs', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase(jobsMigrations)));
  afterAll(() => test.close());

  const now = new Date('2026-01-05T10:00:00.000Z');
  const start = (jobs: readonly Job[], report: (line: string) => void = () => {}) =>
    startJobs(jobs, { clock: new SetClock(now), turns: new JobTurns(test.database), report });

  it('run at the start, told the time; one that fails is named and stops no other', async () => {
    const reported: string[] = [];
    const looked: Date[] = [];
    const dark = { name: 'dark', run: () => Promise.reject(new TypeError('quotes Jasper')) };
    const look = { name: 'look', run: async (at: Date) => void looked.push(at) };
    const stop = start([dark, look], (line) => reported.push(line));
    await until(() => looked.length > 0);
    await stop();
    expect(looked).toEqual([now]);
    expect(reported).toEqual(['{"job":"dark","error":"TypeError"}']);
  });

  it('are not left half done when they are stopped, and no further one begins', async () => {
    const done: string[] = [];
    let begins = () => {};
    const begun = new Promise<void>((resolve) => (begins = resolve));
    const slow = (name: string) => ({
      name,
      run: async () => {
        begins();
        await pause(20);
        done.push(name);
      },
    });
    const stop = start([slow('first'), slow('second')]);
    await begun;
    await stop();
    expect(done).toEqual(['first']);
  });
});
