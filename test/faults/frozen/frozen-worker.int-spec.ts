import { Database, everyday, migrate } from '#database';
import { applicationUrlOf, testDatabase, type TestDatabase } from '#database/testing';
import { eventStoreMigrations, logPrivileges, PostgresEventStore } from '#event-store';
import { ProjectionRunner, projectionsMigrations } from '#projections';
import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { startProgram, type Program } from '../../drills/support/program.js';
import { contextOf, noted } from '../faulty-network.js';
import { WORDY_CATALOGUE, WordyProjection, WordyTables1795219299010 } from './wordy.js';
import type { WordyTask } from './wordy-worker.js';

const MIGRATIONS = [...eventStoreMigrations, ...projectionsMigrations, WordyTables1795219299010];
const PRIVILEGES = [logPrivileges, everyday('projections'), everyday('wordy')];
const MEGABYTE = 1_000_000;
/** Beyond the five seconds after which a silent transaction is ended by the server itself. */
const LONG_SILENCE_MS = 7_000;
/** However busy the machine is: what is on its way arrives. */
const PATIENCE_MS = 120_000;

/** Whether the server waits for the rest of a statement of somebody who has written in this database. */
const HALF_SENT = `
  SELECT a.pid FROM pg_stat_activity a
   WHERE a.datname = current_database() AND a.state = 'active' AND a.wait_event = 'ClientRead'
     AND EXISTS (SELECT FROM pg_locks l WHERE l.pid = a.pid AND l.relation = 'projections.checkpoint'::regclass)`;
const TAKE_CHECKPOINT = 'SELECT FROM projections.checkpoint FOR UPDATE NOWAIT';

describe('A worker that is frozen in the middle of a statement', () => {
  let test: TestDatabase;
  let database: Database;
  let store: PostgresEventStore;
  let heir: ProjectionRunner | undefined;
  let frozen: Program | undefined;
  let events = 0;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    events = 0;
    test = await testDatabase(MIGRATIONS);
    const url = applicationUrlOf(test.url);
    await migrate(test.url, [], undefined, { role: new URL(url).username, privileges: PRIVILEGES });
    database = await Database.open({ url });
    store = new PostgresEventStore(url, WORDY_CATALOGUE);
  });
  afterEach(async () => {
    await frozen?.kill();
    await heir?.stop();
    await store.close();
    await database.close();
    await test.close();
  });

  const isHalfSent = async () => (await test.database.query(HALF_SENT)).length > 0;
  const tally = async () => (await database.query<{ number: number }>('SELECT number FROM wordy.tally'))[0]?.number;
  const note = (count: number) =>
    store.append(
      'Note-1',
      'any',
      Array.from({ length: count }, () => noted('x')),
      contextOf((events += count)),
    );

  /** Gives it events until it is caught with its rows half on their way. */
  async function freeze(worker: Program, count: number): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      await note(count);
      for (let looks = 0; looks < 500 && !(await isHalfSent()); looks++);
      process.kill(worker.pid, 'SIGSTOP');
      await pause(300);
      if (await isHalfSent()) return;
      process.kill(worker.pid, 'SIGCONT');
    }
    throw new Error('It was never caught in the middle of a statement');
  }

  it.each([
    ['with one long row', 1, 48],
    ['with rows that are copied', 60, 1],
  ])(
    'holds nobody up: a session that keeps others waiting is ended, and every event counts once (%s)',
    async (_, count, megabytes) => {
      const task: WordyTask = { url: applicationUrlOf(test.url), letters: megabytes * MEGABYTE };
      const said: unknown[] = [];
      frozen = startProgram({ file: '../faults/frozen/wordy-worker', task, hear: (message) => said.push(message) });
      while (said.length === 0) await pause(20);
      await freeze(frozen, count);

      await pause(LONG_SILENCE_MS);
      await expect(database.query(TAKE_CHECKPOINT)).rejects.toMatchObject({ code: '55P03' }); // the server would wait for ever

      heir = new ProjectionRunner(database, store, [new WordyProjection(10)]);
      await heir.start(); // the other one is still frozen
      expect(await tally()).toBe(events);

      process.kill(frozen.pid, 'SIGCONT');
      await note(1);
      await heir.waitFor(await store.head(), PATIENCE_MS);
      expect(await tally()).toBe(events);
    },
  );
});
