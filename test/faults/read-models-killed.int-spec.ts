import { Database, migrate } from '#database';
import { EventCatalogue, eventStoreMigrations, PostgresEventStore, type RecordedEvent } from '#event-store';
import { SystemClock } from '#kernel';
import {
  CatchUp,
  Lane,
  PostgresReadModels,
  Projection,
  projectionsMigrations,
  replayDiffers,
  table,
  type Rows,
} from '#projections';
import { CleanUp } from '../drills/support/clean-up.js';
import { DrillServer } from '../drills/support/drill-server.js';
import { scratchFolder } from '../drills/support/scratch-folder.js';
import { SeededRandom } from '../drills/support/seeded-random.js';
import { contextOf, NOTED, noted, untilItWorks } from './faulty-network.js';

const KILLS = 3;
const EVENTS_BETWEEN = 150;
const [NOTE, TALLY] = [table('notes.note', 'position'), table('notes.tally', 'type')];

/** A row for each event, and their number: an event that counts twice or not at all shows. */
class NotesProjection extends Projection {
  readonly name = 'notes-v1';
  readonly tables = [NOTE, TALLY];
  readonly types = ['Noted'];

  project({ type, position }: RecordedEvent, rows: Rows): void {
    rows.put(NOTE, { position });
    rows.put(TALLY, { type, number: 0 });
    rows.add(TALLY, { type }, { number: 1 });
  }
}

describe('Read models in a PostgreSQL that is killed', () => {
  const cleanUp = new CleanUp();
  afterAll(() => cleanUp.run());

  it('may have forgotten the last of what was written, as a whole, and come by it again from the log', async () => {
    const server = await DrillServer.start(scratchFolder('read-models', cleanUp), new SeededRandom(process.pid));
    cleanUp.later(() => server.stop());
    const url = server.ownerUrl;
    await migrate(url, [...eventStoreMigrations, ...projectionsMigrations]);
    await server.set({ wal_writer_delay: '10s' }); // what does not wait for the disk is not there by luck
    const store = new PostgresEventStore(url, new EventCatalogue().register(NOTED));
    const database = await Database.open({ url });
    cleanUp.later(() => Promise.all([store.close(), database.close()]));
    await database.query('CREATE SCHEMA notes');
    await database.query('CREATE TABLE notes.note (position bigint PRIMARY KEY)');
    await database.query('CREATE TABLE notes.tally (type text PRIMARY KEY, number int NOT NULL)');
    const projections = [new NotesProjection()];
    const lanes = projections.map((projection) => new Lane(projection));
    const catchUp = new CatchUp(store, new PostgresReadModels(database), new SystemClock());
    const follow = async () => {
      await catchUp.locate(lanes);
      while (await catchUp.step(lanes));
      return lanes[0]?.position;
    };
    const kept = async () => {
      const [row] = await database.query<Record<'reached' | 'notes' | 'tally', number>>(
        `SELECT (SELECT position::int + 1 FROM projections.checkpoint) AS reached,
                  (SELECT count(*)::int FROM notes.note) AS notes, coalesce((SELECT number FROM notes.tally), 0) AS tally`,
      );
      if (!row) throw new Error('There is no checkpoint');
      return row;
    };

    let forgotten = 0;
    for (let kill = 1; kill <= KILLS; kill++) {
      const first = (kill - 1) * EVENTS_BETWEEN;
      for (let n = first; n < first + EVENTS_BETWEEN; n++)
        await store.append('Note-1', 'any', [noted(`${n}`)], contextOf(n));
      expect(await follow()).toBe(BigInt(kill * EVENTS_BETWEEN - 1));
      await server.killOutright();
      await server.startAgain();
      await untilItWorks(() => Promise.all([kept(), store.head()]));
      const { reached, notes, tally } = await kept();
      expect({ notes, tally }).toEqual({ notes: reached, tally: reached });
      expect(await store.head()).toBe(BigInt(kill * EVENTS_BETWEEN - 1));
      forgotten += kill * EVENTS_BETWEEN - reached;
    }
    expect(forgotten).toBeGreaterThan(0);
    await follow();
    expect(await kept()).toEqual({ reached: 450, notes: 450, tally: 450 });
    expect(await replayDiffers(database, store, projections)).toEqual([]);
  });
});
