import { testDatabase, type TestDatabase } from '#database/testing';
import { wordsInFiles, wordsInTables } from './byte-scan.js';

const [KEPT, DELETED] = ['zqstillthere', 'zqnotthere'];

describe('What a search of all bytes finds', () => {
  let test: TestDatabase;
  let other: TestDatabase;
  beforeAll(async () => {
    [test, other] = [await testDatabase(), await testDatabase()];
    await test.database.query('CREATE TABLE word (word text NOT NULL)');
    await test.database.query('INSERT INTO word VALUES ($1), ($2)', [KEPT, DELETED]);
  });
  afterAll(async () => {
    await test.close();
    await other.close();
  });

  const inFiles = async () =>
    [...(await wordsInFiles(test.database, [KEPT, DELETED])).values()].flatMap((words) => [...words]);

  it('is what stands in a row, in tables and in files', async () => {
    expect(await inFiles()).toEqual([KEPT, DELETED]);
    expect([...(await wordsInTables(test.database, [KEPT, DELETED])).keys()]).toEqual(['public.word']);
  });

  it('is not what was deleted while a transaction of another database was under way', async () => {
    let held: Promise<unknown> | undefined;
    await new Promise<void>((isUnderWay) => {
      held = other.database.tx(async (tx) => {
        await tx.query('SELECT pg_current_xact_id()');
        isUnderWay();
        await tx.query('SELECT pg_sleep(1)');
      });
    });
    await test.database.query('DELETE FROM word WHERE word = $1', [DELETED]);
    expect(await inFiles()).toEqual([KEPT]);
    await held;
  });
});
