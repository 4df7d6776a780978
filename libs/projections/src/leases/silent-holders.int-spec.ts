import { Database, everyday, migrate } from '#database';
import { applicationUrlOf, testDatabase, type TestDatabase } from '#database/testing';
import { until } from '#kernel/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Query } from 'pg';
import { projectionsMigrations } from '../migrations/index.js';
import { readCheckpoints } from '../postgres/checkpoints.js';
import { endSilentHolders } from './silent-holders.js';

const SILENCE_MS = 300;
const HOLD = 'BEGIN; UPDATE projections.checkpoint SET position = position';

/** A statement whose rest never comes. */
class HalfSent extends Query {
  handleCopyInResponse(): void {}
}

describe('A session that holds a checkpoint', () => {
  let test: TestDatabase;
  let application: Database;
  const sessions: Client[] = [];
  beforeEach(async () => {
    test = await testDatabase(projectionsMigrations);
    const url = applicationUrlOf(test.url);
    await migrate(test.url, [], undefined, { role: new URL(url).username, privileges: [everyday('projections')] });
    application = await Database.open({ url });
    await readCheckpoints(application, ['a-v1']);
  });
  afterEach(async () => {
    for (const session of sessions.splice(0)) session.connection.stream.destroy();
    await application.close();
    await test.close();
  });

  /** How it went with a statement of a session of its own that takes the checkpoint first. */
  async function holding(statement: Query, url = application.url): Promise<{ ended: boolean }> {
    const session = new Client({ connectionString: url });
    sessions.push(session);
    const state = { ended: false };
    session.on('error', () => undefined);
    await session.connect();
    await session.query(HOLD);
    session.query(statement).on('error', () => (state.ended = true));
    return state;
  }
  const halfSent = () => new HalfSent('COPY projections.skipped FROM STDIN');
  /** Somebody else wants the checkpoint. */
  async function wanting(): Promise<{ hasIt: boolean }> {
    const session = new Client({ connectionString: application.url });
    sessions.push(session);
    const state = { hasIt: false };
    session.on('error', () => undefined);
    await session.connect();
    session.query(HOLD).then(
      () => (state.hasIt = true),
      () => undefined,
    );
    await pause(SILENCE_MS + 100);
    return state;
  }

  it('is ended when the rest of a statement does not come while somebody waits, who then has it', async () => {
    const holder = await holding(halfSent());
    const heir = await wanting();
    expect([holder.ended, heir.hasIt]).toEqual([false, false]);
    expect(await endSilentHolders(application, SILENCE_MS)).toBe(1);
    await until(() => holder.ended && heir.hasIt);
    expect(await endSilentHolders(application, SILENCE_MS)).toBe(0);
  });

  it.each([
    ['nobody waits', halfSent(), async () => pause(SILENCE_MS + 100), SILENCE_MS],
    ['it was heard of lately', halfSent(), wanting, 60_000],
    ['the server is still at its statement', new Query('SELECT pg_sleep(120)'), wanting, SILENCE_MS],
  ])('is left alone when %s', async (_, statement, meanwhile, silence) => {
    const holder = await holding(statement);
    await meanwhile();
    expect(await endSilentHolders(application, silence)).toBe(0);
    expect(holder.ended).toBe(false);
  });

  it('is left alone when it is another login’s, which the server does not let it end', async () => {
    const holder = await holding(halfSent(), test.url);
    await wanting();
    expect(await endSilentHolders(application, SILENCE_MS)).toBe(0);
    const end = application.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> session_user
                                      AND datname = current_database()`);
    await expect(end).rejects.toMatchObject({ code: '42501' });
    expect(holder.ended).toBe(false);
  });
});
