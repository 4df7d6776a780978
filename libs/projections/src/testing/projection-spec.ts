import type { Database, MigrationClass } from '#database';
import { testDatabase, type TestDatabase } from '#database/testing';
import type { RecordedEvent } from '#event-store';
import { emptyProjections } from './empty-projections.js';
import { fold, type Stretch } from '../engine/fold.js';
import { CheckpointMoved } from '../engine/read-models.js';
import { projectionsMigrations } from '../migrations/index.js';
import { readCheckpoints } from '../postgres/checkpoints.js';
import { PostgresReadModels } from '../postgres/postgres-read-models.js';
import { tableNames, type Projection } from '../projection.js';

type Row = Record<string, unknown>;

/** How a projection is specified: `given(...)` events, expect rows. */
export interface ProjectionSpec {
  /**
   * Empties the projection and gives it these events, at positions 0, 1, 2… in the order given (revisions count within
   * each stream). Fails unless a replay from zero, one event at a time, gives the same rows and the same events again
   * change nothing. Gives the rows of the projection's first table.
   */
  given<Shape = Row>(...events: RecordedEvent[]): Promise<Shape[]>;
  /** The rows of a table, in the order of their columns. */
  rows<Shape = Row>(table: string): Promise<Shape[]>;
  /** The database behind it, to specify the queries that read the rows. */
  database(): Database;
}

/** Makes a database with `migrations` for the specs of one file; `given` may be called any number of times. */
export function projectionSpec(projection: Projection, migrations: readonly MigrationClass[]): ProjectionSpec {
  let opened: TestDatabase | undefined;
  beforeAll(async () => {
    opened = await testDatabase([...projectionsMigrations, ...migrations]);
    await readCheckpoints(opened.database, [projection.name]);
  });
  afterAll(() => opened?.close());

  const database = (): Database => {
    if (!opened) throw new Error('The database is there from beforeAll on');
    return opened.database;
  };
  const rows = <Shape = Row>(table: string) => database().query<Shape>(`SELECT t.* FROM ${table} t ORDER BY t`);

  async function given<Shape = Row>(...events: RecordedEvent[]): Promise<Shape[]> {
    const log = numbered(events);
    await emptyProjections(database(), [projection]);
    await applyStretch(database(), projection, stretchOf(log));
    const once = await contents(database(), projection);
    await expectNoRepeat(database(), projection, stretchOf(log));
    await emptyProjections(database(), [projection]);
    for (const event of log) await applyStretch(database(), projection, stretchOf([event]));
    expect({ replayed: await contents(database(), projection) }).toEqual({ replayed: once });
    return rows<Shape>(tableNames(projection)[0] ?? '');
  }
  return { given, rows, database };
}

function numbered(events: readonly RecordedEvent[]): RecordedEvent[] {
  const next = new Map<string, bigint>();
  return events.map((event, index) => {
    const revision = next.get(event.stream) ?? 0n;
    next.set(event.stream, revision + 1n);
    return { ...event, revision, position: BigInt(index) };
  });
}

function stretchOf(events: readonly RecordedEvent[]): Stretch {
  const [first, last] = [events[0], events.at(-1)];
  return { after: (first?.position ?? 0n) - 1n, scannedTo: last?.position ?? -1n, events };
}

/** What the engine does with a stretch when nothing goes wrong. */
async function applyStretch(database: Database, projection: Projection, { after, scannedTo, events }: Stretch) {
  if (events.length === 0) return;
  const rows = fold(projection, events);
  await new PostgresReadModels(database).write([{ projection, rows }], after, scannedTo);
}

/** A second delivery finds the checkpoint moved on and writes nothing. */
async function expectNoRepeat(database: Database, projection: Projection, stretch: Stretch): Promise<void> {
  if (stretch.events.length === 0) return;
  const before = await contents(database, projection);
  await expect(applyStretch(database, projection, stretch)).rejects.toBeInstanceOf(CheckpointMoved);
  expect({ repeated: await contents(database, projection) }).toEqual({ repeated: before });
}

async function contents(database: Database, projection: Projection): Promise<Record<string, string[]>> {
  const tables: [string, string[]][] = [];
  for (const table of tableNames(projection)) {
    const rows = await database.query<{ content: string }>(`SELECT t::text AS content FROM ${table} t ORDER BY t`);
    tables.push([table, rows.map(({ content }) => content)]);
  }
  return Object.fromEntries(tables);
}
