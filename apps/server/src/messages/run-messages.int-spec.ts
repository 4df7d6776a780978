import { testDatabase, type TestDatabase } from '#database/testing';
import { outboxMigrations, PostgresOutbox } from '#outbox';
import { projectionsMigrations } from '#projections';
import { sendAgain, showMessages } from './run-messages.js';

const NOON = new Date('2026-03-02T12:00:00.000Z');

describe('Messages that were set aside', () => {
  let test: TestDatabase;
  let outbox: PostgresOutbox;
  beforeEach(async () => {
    test = await testDatabase([...projectionsMigrations, ...outboxMigrations]);
    outbox = new PostgresOutbox(test.database);
    for (let n = 0; n < 130; n++)
      await test.database.query(`INSERT INTO outbox.message VALUES ($1, gen_random_uuid(), 'r', 'k', '{}', $2)`, [
        `e/r/${n}`,
        NOON,
      ]);
    await test.database.query(`UPDATE outbox.delivery SET state = 'set-aside', error = 'NoCarrier', attempts = 20`);
  });
  afterEach(() => test.close());

  it('are named by their keys and the class of what went wrong', async () => {
    const lines: string[] = [];
    expect(await showMessages(outbox, NOON, (line) => lines.push(line))).toBe(true);
    expect(lines).toContain('SET ASIDE e/r/0: NoCarrier, tried 20 times');
  });

  it('are sent again, one or all of them, however many', async () => {
    expect(await sendAgain(outbox, ['e/r/7'], NOON)).toBe(1);
    expect(await sendAgain(outbox, ['e/r/7'], NOON)).toBe(0);
    expect(await sendAgain(outbox, [], NOON)).toBe(129);
    expect(await outbox.status(NOON)).toMatchObject({ waiting: 130, setAside: [] });
    expect(await showMessages(outbox, NOON, () => {})).toBe(false);
  });
});
