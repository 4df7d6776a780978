import { testDatabase, type TestDatabase } from '#database/testing';
import { Pool } from 'pg';
import { failure } from '../testing/contract-subject.js';
import { OneSession } from './one-session.js';

const LOST = 'SELECT pg_terminate_backend(pg_backend_pid())';

describe.each([
  ['that takes requests ahead', true],
  ['that takes one request at a time', false],
])('One session %s', (_, pipeline) => {
  let test: TestDatabase;
  let pool: Pool;
  let session: OneSession;
  beforeEach(async () => {
    test = await testDatabase([]);
    await test.database.query('CREATE TABLE public.noted (n int)');
    pool = new Pool({ connectionString: test.url, max: 4, pipeline });
    pool.on('error', () => undefined);
    session = new OneSession(pool);
  });
  afterEach(async () => {
    await pool.end();
    await test.close();
  });

  const ask = (text: string) => session.query<{ pid: number }>({ text });
  const note = (n: number, after = 0) =>
    ask(`INSERT INTO public.noted SELECT ${n} FROM pg_sleep(${after}) RETURNING pg_backend_pid() AS pid`);
  const noted = async () => (await pool.query<{ n: number }>('SELECT n FROM public.noted')).rows.map(({ n }) => n);

  it('carries requests out in their order, however long each takes', async () => {
    const answers = await Promise.all([note(1, 0.2), note(2), note(3, 0.1), note(4)]);
    expect(await noted()).toEqual([1, 2, 3, 4]);
    expect(new Set(answers.map(({ rows }) => rows[0]?.pid)).size).toBe(1);
  });

  it('is given back when all are answered', async () => {
    await Promise.all([note(1), note(2)]);
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
    await note(3);
    expect([pool.totalCount, pool.idleCount]).toEqual([1, 1]);
  });

  it('goes on after a request that fails', async () => {
    const [first, wrong, last] = await Promise.allSettled([note(1), ask('SELECT 1 / 0'), note(2)]);
    expect([first?.status, last?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(wrong).toMatchObject({ status: 'rejected', reason: { code: '22012' } });
    expect(await noted()).toEqual([1, 2]);
  });

  it('is another after one was lost, and none that was lost is given back', async () => {
    const asked = [note(1), ask(LOST), note(2)];
    const [, lost, after] = await Promise.allSettled(asked);
    expect(lost).toMatchObject({ status: 'rejected', reason: { code: '57P01' } });
    expect(after?.status).toBe('rejected');
    await Promise.all([note(3), note(4)]);
    expect(await noted()).toEqual([1, 3, 4]);
    expect(pool.totalCount).toBeLessThanOrEqual(2); // one of them is that of the look at what was noted
  });

  it('lets what is sent after a lost one wait for what is still under way', async () => {
    const late = ask('SET statement_timeout = 100').then(() => undefined);
    const slow = failure(ask('SELECT pg_sleep(1)'));
    const behind = note(1, 0.05);
    await late;
    expect(await slow).toMatchObject({ code: '57014' });
    await Promise.all([behind, note(2)]);
    expect(await noted()).toEqual([1, 2]);
  });

  it('says where none can be had', async () => {
    const nowhere = new Pool({ connectionString: 'postgres://nobody@127.0.0.1:1/none', pipeline });
    const none = new OneSession(nowhere);
    const ends = await Promise.allSettled([none.query({ text: 'SELECT 1' }), none.query({ text: 'SELECT 2' })]);
    for (const end of ends) expect(end).toMatchObject({ status: 'rejected', reason: { code: 'ECONNREFUSED' } });
    await nowhere.end();
  });
});
