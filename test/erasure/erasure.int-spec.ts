import { testDatabase, type TestDatabase } from '#database/testing';
import { erasureStream, RECORDS, type ErasureEvent, type RecordKind } from '#erasure';
import { newId, verifyLog, type EventStore } from '#event-store';
import { CATALOGUE, erasuresOf, MIGRATIONS, PROJECTIONS } from '#installation';
import { ProjectionRunner, replayDiffers } from '#projections';
import { protectedLogInPostgres, protectionOf, readKeySettings } from '#storage';
import { TEST_KEYS } from '../support/application.js';
import { allOf, wordsInFiles, wordsInTables } from './byte-scan.js';
import { contextOf, writeEverythingAbout, type Written } from './everything-about.js';

const [GONE, KEPT] = ['9a000000-0000-4000-8000-00000000d001', '9a000000-0000-4000-8000-00000000e002'];
const KEYS = readKeySettings(TEST_KEYS, { dataFolder: '', needed: [] }, []);
const ALL: readonly RecordKind[] = RECORDS.codes.map(({ code }) => code);
const MINUTE_MS = 60_000;
/** How many names somebody was known by is about them, too: a list that was erased is empty. What is read instead is new. */
const GROWS_OR_SHRINKS = ['case_file.person_name', 'case_file.tombstone'];

describe('What is left of a person whose records were erased', () => {
  let test: TestDatabase;
  let store: EventStore & Awaited<ReturnType<ReturnType<typeof protectedLogInPostgres>>>;
  let gone: Written;
  let kept: Written;

  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS);
    const { database } = test;
    store = await protectedLogInPostgres({ database, databaseUrl: test.url, catalogue: CATALOGUE, keys: KEYS })();
    gone = await writeEverythingAbout(store, GONE);
    kept = await writeEverythingAbout(store, KEPT);
    for (const [at, { referralId, words }] of [gone, kept].entries()) await keepBeside(referralId, words[0] ?? '', at);
    await catchUp();
  });
  afterAll(async () => {
    await store.close();
    await test.close();
  });

  async function catchUp(): Promise<void> {
    const runner = new ProjectionRunner(test.database, store, PROJECTIONS);
    await runner.start();
    await runner.stop();
  }

  /** What is kept for a while beside the read models: a draft, a search, and what was typed when a session ended. */
  async function keepBeside(referralId: string, word: string, at: number): Promise<void> {
    const member = newId(GONE, `member ${at}`);
    await test.database.query(
      `INSERT INTO referrals.draft_answer VALUES ($1, 'reason', jsonb_build_object('text', $2::text), true, 1, $3, now())`,
      [referralId, word, member],
    );
    await test.database.query('INSERT INTO case_file.search VALUES ($1, $1, $2, now())', [member, word]);
  }

  const counts = async (): Promise<unknown> => {
    const tables = PROJECTIONS.flatMap(({ tables: own }) => own.map(({ name }) => name)).filter(
      (name) => !name.startsWith('erasure.') && !GROWS_OR_SHRINKS.includes(name),
    );
    const counted: unknown[] = [];
    for (const name of tables)
      counted.push([name, (await test.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`))[0]?.n]);
    return counted;
  };

  const decidedOn = (personId: string, records: readonly RecordKind[]): ErasureEvent[] => {
    const ids = { erasureId: newId(personId, 'erasure'), personId };
    const items = records.map((record) => ({ record, ground: 'ERASE_NO_LONGER_NEEDED' as const }));
    const asked = { source: 'PERSON', records, requestedOn: '2026-01-05', dueOn: '2026-02-05' } as const;
    const [one, two] = [newId(personId, 'one'), newId(personId, 'two')];
    return [
      { type: 'ErasureRequested', data: { ...ids, ...asked, requestedBy: one } },
      { type: 'ErasureDecided', data: { ...ids, items, decidedOn: '2026-01-06', decidedBy: one } },
      { type: 'ErasureConfirmed', data: { ...ids, records, confirmedOn: '2026-01-06', confirmedBy: two } },
    ];
  };

  it('is nothing in any table, draft, search or file of the database; others and all counts are as they were', async () => {
    const { database } = test;
    const protection = protectionOf(KEYS, database, database);
    const all = [...gone.words, ...kept.words];
    expect(gone.words.length).toBeGreaterThan(40);

    const before = await wordsInTables(database, all);
    const filesBefore = await wordsInFiles(database, all);
    const shown = allOf(before);
    expect(gone.words.filter((word) => shown.has(word)).length).toBeGreaterThan(30); // the control: they can be found
    expect(kept.words.filter((word) => shown.has(word)).length).toBeGreaterThan(30);
    expect(gone.words.filter((word) => allOf(filesBefore).has(word)).length).toBeGreaterThan(30);
    expect([...before.keys()].filter((table) => /^(es|vault)\./.test(table))).toEqual([]); // sealed from the beginning
    expect([...before.keys()]).toEqual(expect.arrayContaining(['referrals.draft_answer', 'case_file.search']));
    const [countsBefore, hashesBefore] = [await counts(), await hashes()];

    await store.append(erasureStream(GONE), 'noStream', decidedOn(GONE, ALL), contextOf(newId(GONE, 'decide')));
    await catchUp();
    const carryOut = erasuresOf({ database, store, vault: database, survivorStore: store, protection });
    await carryOut.run(new Date()); // the keys
    await catchUp();
    await new Promise((settled) => setTimeout(settled, 1_100)); // this process noticed that keys are gone
    await carryOut.run(new Date(Date.now() + MINUTE_MS)); // the copies
    await catchUp();

    const after = await wordsInTables(database, all);
    expect(gone.words.filter((word) => allOf(after).has(word))).toEqual([]);
    const inFiles = allOf(await wordsInFiles(database, all));
    expect(gone.words.filter((word) => inFiles.has(word))).toEqual([]);
    const stillShown = [...shown].filter((word) => kept.words.includes(word));
    const expected = stillShown.filter((word) => allOf(after).has(word));
    expect(expected).toEqual(stillShown);
    expect(await counts()).toEqual(countsBefore);
    expect((await hashes()).slice(0, hashesBefore.length)).toEqual(hashesBefore);
    expect((await verifyLog(store)).broken).toBeUndefined();
    expect(await replayDiffers(database, store, PROJECTIONS)).toEqual([]);
    const [erasure] = await database.query<{ status: string }>('SELECT status FROM erasure.request');
    expect(erasure?.status).toBe('completed');
  });

  it('leaves what was refused: only the kinds of records that were granted are gone', async () => {
    const { database } = test;
    const granted: readonly RecordKind[] = ['Case'];
    const decided = decidedOn(KEPT, granted);
    await store.append(erasureStream(KEPT), 'noStream', decided, contextOf(newId(KEPT, 'decide')));
    await catchUp();
    const protection = protectionOf(KEYS, database, database);
    const carryOut = erasuresOf({ database, store, vault: database, survivorStore: store, protection });
    await carryOut.run(new Date());
    await new Promise((settled) => setTimeout(settled, 1_100));
    const read: Record<string, boolean> = {};
    for (const { stream, data } of (await store.readAll({ after: -1n, max: 500 })).events)
      if ((data as { personId?: string }).personId === KEPT && JSON.stringify(data).includes('[erased]'))
        read[stream.slice(0, stream.indexOf('-'))] = true;
    expect(read).toEqual({ Case: true });
  });

  async function hashes(): Promise<readonly string[]> {
    const stored = await store.readStored({ after: -1n, max: 2_000 });
    return stored.map(({ hash }) => hash.toString('hex'));
  }
});
