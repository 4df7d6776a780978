import type { Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { MIGRATIONS, PROJECTIONS } from '#installation';
import { leastOf, until } from '#kernel/testing';
import { replayDiffers } from '#projections';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startServer, type RunningServer } from '../../apps/server/src/start.js';
import { configFor, DEMONSTRATION, logOf, ROOT } from '../support/application.js';
import { Http } from '../support/http.js';
import { Program } from '../support/visitors.js';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.js';
import * as bodies from './api/bodies.js';

/** The read models must be up to date again so soon after a worker was killed. */
const SURVIVED_WITHIN_MS = 15_000;
const CALLERS = 3;
const SOME_CALLS = 12;

/** A server that leaves the work to two workers, while commands keep coming in. */
describe('Two workers beside a server', () => {
  let test: TestDatabase;
  let database: Database;
  let server: RunningServer;
  let http: Http;
  let asha: Program;
  let workers: [WorkerProcess, WorkerProcess];
  const dataFolder = mkdtempSync(join(tmpdir(), 'sightline-workers-'));
  const start = () => startWorkerProcess(test.url, dataFolder);

  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS, DEMONSTRATION);
    database = test.database;
    workers = [await start(), await start()];
    server = await startServer({ ...configFor(test.url, dataFolder), work: 'workers' }, ROOT, () => {});
    http = new Http(server.address);
    asha = await Program.of(http, 'asha');
  });
  afterAll(async () => {
    http.close();
    await Promise.all(workers.map((worker) => worker.end('SIGKILL')));
    await server.stop();
    await test.close();
    rmSync(dataFolder, { recursive: true });
  });

  const holders = async () => {
    const leases = await database.query<{ owner: string }>(
      `SELECT DISTINCT owner FROM projections.lease WHERE expires_at > clock_timestamp() ORDER BY owner`,
    );
    // A worker has two runners: everybody's read models, and with their own login those of survivor files.
    return [...new Set(leases.map(({ owner }) => Number(owner.split('-')[0])))];
  };
  const hasLeases = async ({ pid }: WorkerProcess) =>
    (await database.query(`SELECT FROM projections.lease WHERE starts_with(owner, $1)`, [`${pid}-`])).length > 0;
  const areAtWork =
    (...some: WorkerProcess[]) =>
    async () =>
      String((await holders()).sort()) === String(some.map(({ pid }) => pid).sort());
  const persons = async () => {
    const [row] = await database.query<{ count: number }>('SELECT count(*)::int AS count FROM case_file.person');
    return row?.count ?? 0;
  };
  const head = async () => {
    const [log] = await database.query<{ head: string }>('SELECT next_position - 1 AS head FROM es.log');
    return BigInt(log?.head ?? -1);
  };
  const haveReached = (position: bigint) => async () => {
    const behind = 'SELECT FROM projections.checkpoint WHERE position < $1 AND name = ANY($2)';
    return (await database.query(behind, [position, PROJECTIONS.map(({ name }) => name)])).length === 0;
  };

  it('share the read models', async () => {
    await until(areAtWork(...workers));
  });

  it('are named on the health page of the server, each with what it works on', async () => {
    /** The process that each read model is with at this moment; none where one of them has just let go of it. */
    const named = async () => {
      const { status, text } = await http.send({ path: '/health' });
      const { projections } = JSON.parse(text) as { projections: { owner?: string; lagEvents: string }[] };
      return [status, ...[...new Set(projections.map(({ owner }) => Number(owner?.split('-')[0])))].sort()];
    };
    const pids = workers.map(({ pid }) => pid).sort();
    await until(async () => String(await named()) === String([200, ...pids]));
  });

  it('keep them up to date although one is killed, with nothing lost and nothing doubled', async () => {
    const before = await persons();
    const calls = startCalls(asha);
    await until(() => calls.registered() > SOME_CALLS);
    const survived = async () => {
      const [killed, other] = workers;
      await killed.end('SIGKILL');
      const survivedMs = await until(haveReached((await head()) + 1n));
      await until(areAtWork(other));
      workers = [other, await start()];
      await until(areAtWork(...workers));
      return survivedMs;
    };
    const survivedMs = await leastOf(SURVIVED_WITHIN_MS, survived);
    expect(survivedMs).toBeLessThan(SURVIVED_WITHIN_MS);
    process.stdout.write(`${JSON.stringify({ figure: 'worker-killed-current-again-s', value: survivedMs / 1000 })}\n`);
    const registered = await calls.finish();
    await until(haveReached(await head()));
    expect((await persons()) - before).toBe(registered);
    await expectNothingDiffers();
  });

  it('hand over at once when one is asked to stop', async () => {
    const calls = startCalls(asha);
    const [asked, other] = workers;
    await asked.end('SIGTERM');
    expect(await hasLeases(asked)).toBe(false); // one that is killed keeps them until they run out
    await until(areAtWork(other));
    workers = [other, await start()];
    await calls.finish();
    await until(haveReached(await head()));
    await expectNothingDiffers();
  });

  async function expectNothingDiffers(): Promise<void> {
    const store = await logOf(database, test.url)();
    expect(await replayDiffers(database, store, PROJECTIONS)).toEqual([]);
    await store.close();
  }
});

/** Programs that register persons until they are told to finish; says how many were registered. */
function startCalls(program: Program): { registered(): number; finish(): Promise<number> } {
  let isOver = false;
  let registered = 0;
  const call = async () => {
    while (!isOver) {
      const { status } = await program.post('/api/v1/persons', {
        ...bodies.person(lettersOnly()),
        confirmedDifferent: true,
      });
      expect(status).toBe(201);
      registered++;
      await pause(25);
    }
  };
  const calls = Promise.all(Array.from({ length: CALLERS }, call));
  return {
    registered: () => registered,
    async finish() {
      isOver = true;
      await calls;
      return registered;
    },
  };
}

const lettersOnly = () => randomUUID().replaceAll(/[-\d]/g, (sign) => 'ghijklmnop'.charAt(Number(sign)));
