import { testDatabase } from '#database/testing';
import { MIGRATIONS } from '#installation';
import { leastOf } from '#kernel/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../apps/server/src/start.js';
import { configFor, DEMONSTRATION, ROOT } from '../support/application.js';
import { Http, type Answer } from '../support/http.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { Program, Visitor } from '../support/visitors.js';
import { DEADLINE_MS, untilItWorks } from './faulty-network.js';

/** A page asks the database a few things one after the other; the first that fails ends it. */
const PAGE = '/cases';
const API = '/api/v1/cases';

describe('The whole application, when its database cannot be reached', () => {
  let proxy: TcpProxy;
  let http: Http;
  let asha: Visitor;
  let program: Program;
  let address: string;
  const undo: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const test = await testDatabase(MIGRATIONS, DEMONSTRATION);
    undo.unshift(() => test.close());
    const dataFolder = mkdtempSync(join(tmpdir(), 'sightline-faults-'));
    undo.unshift(async () => rmSync(dataFolder, { recursive: true }));
    const config = configFor(test.url, dataFolder);
    proxy = await TcpProxy.before(test.url);
    undo.unshift(() => proxy.close());
    const databaseUrl = proxy.through(config.databaseUrl ?? '');
    const server = await startServer({ ...config, databaseUrl }, ROOT, () => {});
    undo.unshift(() => server.stop());
    address = server.address;
    http = new Http(address);
    asha = await Visitor.signedIn(http, 'asha');
    program = await Program.of(http, 'asha');
  });
  afterAll(async () => {
    proxy.accept();
    proxy.set('pass');
    http.close();
    for (const step of undo) await step();
  });

  const health = async () => {
    const { status, text } = await http.send({ path: '/health' });
    return { code: status, ...(JSON.parse(text) as { database: string }) };
  };
  const works = async () => {
    const answers = [await asha.open(PAGE), await program.get(API), await http.send({ path: '/health' })];
    const statuses = answers.map(({ status }) => status);
    if (statuses.some((status) => status !== 200)) throw new Error(`It answers ${statuses.join()}`);
  };
  const timed = async (asked: Promise<Answer>) => {
    const begun = performance.now();
    return { ...(await asked), ms: performance.now() - begun };
  };

  it('answers pages and API with 503, words that say what to do, and when to try again', async () => {
    await works();
    proxy.refuse();
    const [page, api] = [await asha.open(PAGE), await program.get(API)];
    expect([page.status, api.status]).toEqual([503, 503]);
    expect(page.text).toContain('Sightline is busy');
    expect(page.text).toContain('send it again in a few seconds, and it counts only once');
    expect(JSON.parse(api.text)).toMatchObject({ status: 503, type: expect.stringContaining('unavailable') });
    for (const { headers } of [page, api]) expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('tells a probe so, and stays alive', async () => {
    expect(await health()).toMatchObject({ code: 503, database: 'down' });
    expect((await http.send({ path: '/health/live' })).status).toBe(200);
  });

  it('recovers alone when the database is there again', async () => {
    proxy.accept();
    await untilItWorks(works);
  });

  it('leaves nobody waiting while the network stands still, and recovers', async () => {
    const waited = async () => {
      proxy.set('stall');
      const answers = await Promise.all([timed(asha.open(PAGE)), timed(program.get(API))]);
      expect(answers.map(({ status }) => status)).toEqual([503, 503]);
      proxy.set('pass');
      await untilItWorks(works);
      return Math.max(...answers.map(({ ms }) => ms));
    };
    expect(await leastOf(DEADLINE_MS, waited)).toBeLessThan(DEADLINE_MS);
  });

  it('answers its probe while far more is asked than it can do; each request is served or told to come back', async () => {
    const answeredAfter = async () => {
      const crowds = Array.from({ length: 20 }, () => new Http(address));
      const asked = crowds.flatMap((crowd) =>
        Array.from({ length: 15 }, () => new Program(crowd, program.token).get(API)),
      );
      const probe = await timed(http.send({ path: '/health/live' }));
      expect(probe.status).toBe(200);
      const statuses = new Set((await Promise.all(asked)).map(({ status }) => status));
      expect([...statuses].filter((status) => ![200, 429, 503].includes(status))).toEqual([]);
      for (const crowd of crowds) crowd.close();
      await untilItWorks(works);
      return probe.ms;
    };
    expect(await leastOf(5_000, answeredAfter)).toBeLessThan(5_000);
  });
});
