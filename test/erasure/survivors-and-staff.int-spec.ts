import { testDatabase, type TestDatabase } from '#database/testing';
import { erasureStream, type ErasureEvent, type RecordKind } from '#erasure';
import { newId, verifyLog } from '#event-store';
import { CATALOGUE, erasuresOf, MIGRATIONS, PROJECTIONS, SURVIVOR_PROJECTIONS } from '#installation';
import { ProjectionRunner, replayDiffers } from '#projections';
import { protectedLogOpener, LOG_IN_POSTGRES, protectionOf, readKeySettings, type Protection } from '#storage';
import type { ProtectedEventStore } from '#vault';
import { TEST_KEYS } from '../support/application.js';
import { allOf, wordsInFiles, wordsInTables } from './byte-scan.js';
import { contextOf, writeEverythingAbout, type SubjectField, type Written } from './everything-about.js';

const KEYS = readKeySettings(TEST_KEYS, { dataFolder: '', needed: [] }, []);
const MINUTE_MS = 60_000;

interface About {
  readonly who: string;
  readonly subjects: readonly SubjectField[];
  readonly records: readonly RecordKind[];
  /** How many of the words stand in a table before: of survivors only what outgoing texts are compared with. */
  readonly shown: number;
}

const KINDS: readonly About[] = [
  { who: 'a survivor', subjects: ['survivorFileId'], records: ['SurvivorFile', 'SurvivorWhereabouts'], shown: 6 },
  { who: 'a member of staff', subjects: ['memberId', 'reviewedBy'], records: ['Member', 'BreakGlass'], shown: 4 },
];

describe.each(KINDS)('What is left of $who whose records were erased', ({ subjects, records, shown }) => {
  const [GONE, KEPT] = ['9a000000-0000-4000-8000-00000000d003', '9a000000-0000-4000-8000-00000000e004'];
  let test: TestDatabase;
  let protection: Protection;
  let store: ProtectedEventStore;
  let survivorStore: ProtectedEventStore;
  let gone: Written;
  let kept: Written;

  beforeAll(async () => {
    test = await testDatabase(MIGRATIONS);
    const { database, url: databaseUrl } = test;
    protection = protectionOf(KEYS, database, database);
    const open = protectedLogOpener({ address: LOG_IN_POSTGRES, databaseUrl, catalogue: CATALOGUE, protection });
    store = await open();
    survivorStore = await open({ opens: 'locating' });
    gone = await writeEverythingAbout(survivorStore, GONE, subjects);
    kept = await writeEverythingAbout(survivorStore, KEPT, subjects);
    for (const [id, { words }] of [[GONE, gone] as const, [KEPT, kept] as const].slice(subjects.length === 1 ? 2 : 0))
      await database.query(`INSERT INTO access.credential VALUES ($1, $2, '', '', 1, 1, 1, now())`, [words[0], id]);
    await catchUp();
  });
  afterAll(async () => {
    await store.close();
    await survivorStore.close();
    await test.close();
  });

  async function catchUp(): Promise<void> {
    const { database } = test;
    for (const runner of [
      new ProjectionRunner(database, store, PROJECTIONS),
      new ProjectionRunner(database, survivorStore, SURVIVOR_PROJECTIONS),
    ]) {
      await runner.start();
      await runner.stop();
    }
  }

  /** Two people decided that these kinds of records are to be erased. */
  async function confirmed(personId: string, granted: readonly RecordKind[]): Promise<void> {
    const ids = { erasureId: newId(personId, 'erasure'), personId };
    const items = granted.map((record) => ({ record, ground: 'ERASE_NO_LONGER_NEEDED' as const }));
    const asked = { source: 'PERSON', records: granted, requestedOn: '2026-01-05', dueOn: '2026-02-05' } as const;
    const [one, two] = [newId(personId, 'one'), newId(personId, 'two')];
    const events: ErasureEvent[] = [
      { type: 'ErasureRequested', data: { ...ids, ...asked, requestedBy: one } },
      { type: 'ErasureDecided', data: { ...ids, items, decidedOn: '2026-01-06', decidedBy: one } },
      { type: 'ErasureConfirmed', data: { ...ids, records: granted, confirmedOn: '2026-01-06', confirmedBy: two } },
    ];
    await store.append(erasureStream(personId), 'noStream', events, contextOf(newId(personId, 'decide')));
    await catchUp();
  }

  async function erase(personId: string, granted: readonly RecordKind[]): Promise<void> {
    const { database } = test;
    await confirmed(personId, granted);
    const carryOut = erasuresOf({ database, store, vault: database, survivorStore, protection });
    await carryOut.run(new Date());
    await catchUp();
    await new Promise((settled) => setTimeout(settled, 1_100));
    await carryOut.run(new Date(Date.now() + MINUTE_MS));
    await catchUp();
  }

  const hashes = async () =>
    (await store.readStored({ after: -1n, max: 2_000 })).map(({ hash }) => hash.toString('hex'));

  it('is nothing in any table or file of the database; others are as they were, and the log verifies', async () => {
    const { database } = test;
    const all = [...gone.words, ...kept.words];
    const before = allOf(await wordsInTables(database, all));
    const filesBefore = allOf(await wordsInFiles(database, all));
    for (const { words } of [gone, kept]) {
      expect(words.filter((word) => before.has(word)).length).toBeGreaterThanOrEqual(shown); // the control
      expect(words.filter((word) => filesBefore.has(word)).length).toBeGreaterThanOrEqual(shown);
    }
    const hashesBefore = await hashes();

    await erase(GONE, records);

    const after = allOf(await wordsInTables(database, all));
    const filesAfter = allOf(await wordsInFiles(database, all));
    expect(gone.words.filter((word) => after.has(word) || filesAfter.has(word))).toEqual([]);
    expect(kept.words.filter((word) => before.has(word) && !after.has(word))).toEqual([]);
    expect((await hashes()).slice(0, hashesBefore.length)).toEqual(hashesBefore);
    expect((await verifyLog(store)).broken).toBeUndefined();
    expect(await replayDiffers(database, store, PROJECTIONS)).toEqual([]);
    expect(await replayDiffers(database, survivorStore, SURVIVOR_PROJECTIONS)).toEqual([]);
    const read = JSON.stringify(await everything(), (_, value: unknown) => (typeof value === 'bigint' ? '' : value));
    expect(gone.words.filter((word) => read.includes(word))).toEqual([]);
    expect(kept.words.every((word) => read.includes(word))).toBe(true);
  });

  it('is what was refused: the other kind of record can still be read', async () => {
    const [granted = 'Person', refused = 'Person'] = records;
    const wordsOf = async () => {
      const read = JSON.stringify(await everything(), (_, value: unknown) => (typeof value === 'bigint' ? '' : value));
      return kept.words.filter((word) => read.includes(word));
    };
    const before = await wordsOf();
    await erase(KEPT, [granted]);
    const left = await wordsOf();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(before.length);
    const [row] = await test.database.query<{ records: string[] }>(
      'SELECT records FROM erasure.request WHERE person_id = $1',
      [KEPT],
    );
    expect(row?.records).not.toContain(refused);
  });

  it('is everything, while a wall needs a member to be known, and nothing once that is over', async () => {
    const { database } = test;
    const [waits, member] = [newId(KEPT, 'waits'), records.includes('Member')];
    await writeEverythingAbout(survivorStore, waits, subjects);
    await database.query(`INSERT INTO access.wall VALUES ($1, $2, 'excluded', '2026-01-01', '2026-06-01')`, [
      KEPT,
      waits,
    ]);
    const until = async (now: string) => {
      await erasuresOf({ database, store, vault: database, survivorStore, protection }).run(new Date(now));
      await catchUp();
      const sql = 'SELECT status FROM erasure.request WHERE person_id = $1';
      return (await database.query<{ status: string }>(sql, [waits]))[0]?.status;
    };
    await confirmed(waits, records);
    expect(await until('2026-05-31T23:59:59.999Z')).toBe(member ? 'confirmed' : 'shredded');
    expect(await until('2026-06-01T00:00:00.000Z')).toBe('shredded');
  });

  const everything = async () => (await survivorStore.readAll({ after: -1n, max: 2_000 })).events;
});
