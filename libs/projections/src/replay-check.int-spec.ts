import type { Database } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import { EventCatalogue, MemoryEventStore, newId } from '#event-store';
import { SetClock, type DomainEvent } from '#kernel';
import { projectionsMigrations } from './migrations/index.js';
import { ProjectionRunner } from './projection-runner.js';
import { Beside } from './rebuild/beside.js';
import { rebuild } from './rebuild/rebuild.js';
import { replayDiffers } from './replay-check.js';
import {
  ArrivalsProjection,
  CountsProjection,
  NOTE_TYPES,
  noted,
  NotesProjection,
  NoteTables1795219202900,
  struck,
} from './testing/note-projections.js';

const NOON = new Date('2026-03-02T12:00:00.000Z');
const RUN = '00000000-0000-4000-8000-000000000001';
const projections = [new NotesProjection(), new CountsProjection()];

/** A log that has something happen the next time that it is read. */
class InterruptedStore extends MemoryEventStore {
  meanwhile: (() => Promise<void>) | undefined;

  override async readAll(...asked: Parameters<MemoryEventStore['readAll']>): ReturnType<MemoryEventStore['readAll']> {
    const happens = this.meanwhile;
    this.meanwhile = undefined;
    await happens?.();
    return super.readAll(...asked);
  }
}

describe('Comparing live tables with a replay', () => {
  let test: TestDatabase;
  let database: Database;
  let store: InterruptedStore;
  beforeEach(async () => {
    test = await testDatabase([...projectionsMigrations, NoteTables1795219202900]);
    database = test.database;
    store = new InterruptedStore(new EventCatalogue().register(NOTE_TYPES), new SetClock(NOON));
    const events = [noted('one note'), noted('two notes'), struck('one note'), noted('three')];
    for (const [n, event] of events.entries()) await write(event, n);
    await new ProjectionRunner(database, store, [...projections, new ArrivalsProjection()]).rebuild();
  });
  afterEach(() => test.close());

  const write = (event: DomainEvent, n: number) =>
    store.append('Notes-1', 'any', [event], {
      actor: { memberId: RUN, role: 'referrer', organisationId: RUN },
      commandId: newId(RUN, `command-${n}`),
      correlationId: RUN,
      occurredAt: NOON,
    });

  const contents = () =>
    database.query(`SELECT (SELECT string_agg(n::text, ',') FROM notes.note n) AS notes,
                           (SELECT string_agg(w::text, ',') FROM notes.word w) AS words,
                           (SELECT string_agg(c::text, ',') FROM notes.count c) AS counts`);

  it('finds none where every row is as the log says, and leaves them as they were', async () => {
    const before = await contents();
    expect(await replayDiffers(database, store, projections)).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it('goes only as far as each projection has come', async () => {
    await write(noted('not applied yet'), 9);
    expect(await replayDiffers(database, store, projections)).toEqual([]);
  });

  it('counts rows that are missing, that are too many and that were changed', async () => {
    await database.query(`DELETE FROM notes.word WHERE word = 'three'`);
    await database.query(`INSERT INTO notes.note VALUES ('nobody wrote this', 9)`);
    await database.query(`UPDATE notes.count SET number = 7 WHERE type = 'Noted'`);
    const before = await contents();
    expect(await replayDiffers(database, store, projections)).toEqual([
      { projection: 'notes-v1', table: 'notes.note', missing: 0, extra: 1 },
      { projection: 'notes-v1', table: 'notes.word', missing: 1, extra: 0 },
      { projection: 'counts-v1', table: 'notes.count', missing: 1, extra: 1 },
    ]);
    expect(await contents()).toEqual(before);
  });

  it.each([
    ['check', () => replayDiffers(database, store, projections)],
    ['rebuild', () => rebuild({ database, store }, projections)],
  ] as const)('tells whoever is overtaken by another %s what happened and what to do', async (side, begin) => {
    const before = await contents();
    const other = new Beside(database, projections, side);
    store.meanwhile = () => other.stand();
    await expect(begin()).rejects.toThrow(
      new RegExp(`^Another ${side} of the same read models began after this one.*Wait until the other has ended`),
    );
    expect(await contents()).toEqual(before);
    await other.drop();
    if (side === 'check') expect(await begin()).toEqual([]);
  });

  it('notices a row too many', async () => {
    await database.query(`INSERT INTO notes.word VALUES ('three', 'another')`);
    expect(await replayDiffers(database, store, projections)).toMatchObject([{ table: 'notes.word', extra: 1 }]);
  });

  it('catches a projection whose rows depend on the time of day', async () =>
    expect(await replayDiffers(database, store, [new ArrivalsProjection()])).toEqual([
      { projection: 'arrivals-v1', table: 'notes.arrival', missing: 3, extra: 3 },
    ]));

  it('lets pages read the live rows while it works', async () => {
    const check = replayDiffers(database, store, projections);
    let reads = 0;
    const finished = check.then(() => true);
    while (!(await Promise.race([finished, new Promise((resolve) => setTimeout(resolve, 1))]))) {
      expect(await database.query('SELECT 1 FROM notes.note')).toHaveLength(2);
      reads++;
    }
    expect(reads).toBeGreaterThan(0);
  });
});
