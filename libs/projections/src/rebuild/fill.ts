import type { EventStore, LogPage } from '#event-store';
import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import { fold, type Skipped } from '../engine/fold.js';
import { PagesAhead } from '../engine/pages-ahead.js';
import type { Projected, ReadModels } from '../engine/read-models.js';
import type { Projection } from '../projection.js';
import { BufferedRows } from '../rows/buffered-rows.js';
import { writeChunk } from './write-chunk.js';

/** Events in one page: the longest that the log gives. */
const PAGE = 2_000;
/** Events whose rows are written in one transaction: the more, the fewer rows are written again and again; all are in memory. */
const CHUNK = 6_000n;

/** What to fill with what. */
export interface Filling {
  readonly store: EventStore;
  readonly readModels: ReadModels;
  readonly projections: readonly Projection[];
  /** What each skips, by its name. */
  readonly skipped: ReadonlyMap<string, Skipped>;
  /** So many transactions write at once, one when left out. */
  readonly writers?: number;
}

/**
 * Applies the log after position `from` up to position `to` in large chunks: while one is written, the next one is read and
 * projected. All projections stand at `from`. Throws `EventFailed`, and what writing throws.
 */
export async function fill(
  { store, readModels, projections, skipped, writers = 1 }: Filling,
  from: bigint,
  to: bigint,
  onProgress: (position: bigint) => void = () => undefined,
): Promise<void> {
  const pages = new PagesAhead<LogPage>(PAGE);
  const types = projections.flatMap((projection) => projection.types);
  const read = (after: bigint) => store.readAll({ after, max: PAGE, types });
  let written = from;
  let chunk = emptyChunk(projections);
  let writing = Promise.resolve();
  const write = async (end: bigint): Promise<void> => {
    await writing;
    const [start, full] = [written, chunk];
    [written, chunk] = [end, emptyChunk(projections)];
    writing = writeChunk(readModels, full, { from: start, to: end, writers }).then(() => onProgress(end));
    writing.catch(() => undefined); // awaited below, after the next chunk was read
  };
  let after = from;
  while (after < to) {
    const page = await pages.read(after, [], read);
    if (page.scannedTo === after) break;
    const events = page.scannedTo > to ? page.events.filter(({ position }) => position <= to) : page.events;
    after = page.scannedTo > to ? to : page.scannedTo;
    for (const { projection, rows } of chunk) {
      fold(projection, events, skipped.get(projection.name), rows);
      await othersHadTheirTurn(); // the database has answered those who write, and waits for their next statement
    }
    if (after - written >= CHUNK) await write(after);
  }
  if (after > written) await write(after);
  await writing;
}

function emptyChunk(projections: readonly Projection[]): readonly Projected[] {
  return projections.map((projection) => ({ projection, rows: new BufferedRows(projection.tables) }));
}
