import { Client } from 'pg';
import type { StoredEvent } from '#event-store';
import { progressBar, type Progress } from '#projections';
import { FILL_BLOCK, PREPARE } from './log-filler.sql.js';

/** One event of a story, in bytes: what `readStored` gives has this form. */
export type StoryEvent = Pick<StoredEvent, 'stream' | 'type' | 'schemaVersion' | 'meta' | 'body'>;

export interface Filling {
  /** Events in the order in which they happened. Several streams may take part; events of one `commandId` lie side by side. */
  readonly story: readonly StoryEvent[];
  /** The story is written so often, one copy after the other. */
  readonly copies: number;
  /** UUIDs that stay the same in every copy: organisations, members. */
  readonly kept?: readonly string[];
  /** Left out, a bar on stderr tells of it where it takes longer than some seconds. */
  readonly onProgress?: Progress;
}

/** What stands for the first eight digits of an id until the database writes the copy's mark there. */
const MARK = '%%copy%%';
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/gi;
/** Copies in one pass: few enough that events of neighbouring positions lie on neighbouring pages. */
const BLOCK = 200;
const BLOCKS_IN_TRANSACTION = 50;
/** Events that are filled in before anybody wonders. */
const SOON_DONE = 500_000;

/**
 * The first eight digits of the ids in a copy: another for each, and neighbours far apart, so that ids lie as anywhere in the
 * indexes as random ones do, and new ones come between them.
 */
export function markOf(copy: number): string {
  return Number((BigInt(copy) * 2_654_435_769n) % 2n ** 32n)
    .toString(16)
    .padStart(8, '0');
}

/**
 * Fills a log at the database's own speed (some 30,000 events a second), for measurements on a log of millions. It passes by
 * the append functions with their checks and their group commit: events, streams, receipts and the head are written in sets.
 * What comes of it is a log like any other, after whatever was there: dense positions, every stream's revisions and hash
 * chain, recording times 10 ms apart (from 2020, or from the last event on), a receipt for every command. `verifyLog` finds
 * it whole, and appends go on after it. Each copy is the story with the first eight digits of every UUID replaced by the
 * copy's mark, so copies hold together inside and share nothing; a stream's name therefore needs a UUID that is not kept.
 * `url` is the address of a database with `eventStoreMigrations`; the user has to own the tables. Not for use while others append.
 */
export async function fillLog(url: string, { story, copies, kept = [], onProgress }: Filling): Promise<void> {
  const total = copies * story.length;
  const tell = onProgress ?? (total > SOON_DONE ? progressBar('Filling a log') : undefined);
  const session = new Client({ connectionString: url });
  await session.connect();
  try {
    await session.query(PREPARE);
    await session.query(FILL_BLOCK);
    await session.query('INSERT INTO filler_step SELECT * FROM jsonb_populate_recordset(NULL::filler_step, $1)', [
      JSON.stringify(stepsOf(story, new Set(kept))),
    ]);
    for (let done = 0; done < copies;) {
      const upTo = Math.min(copies, done + BLOCK * BLOCKS_IN_TRANSACTION);
      await session.query('BEGIN');
      for (; done < upTo; done += BLOCK)
        await session.query('SELECT pg_temp.fill_block($1, $2)', [done, Math.min(BLOCK, upTo - done)]);
      await session.query('COMMIT');
      tell?.(BigInt(upTo * story.length), BigInt(total));
    }
    await session.query('VACUUM ANALYZE es.event, es.stream, es.receipt, es.log');
  } finally {
    await session.end();
  }
}

/** The story as rows of `filler_step`, all counted from 0. */
function stepsOf(story: readonly StoryEvent[], kept: ReadonlySet<string>): object[] {
  const marked = (text: string) =>
    text.replace(UUID, (id: string, rest: string) => (kept.has(id.toLowerCase()) ? id : `${MARK}${rest}`));
  const last = new Map<string, { step: number; revision: number; slot: number }>();
  return story.map(({ stream, type, schemaVersion, meta, body }, step) => {
    const name = marked(stream);
    if (!name.includes(MARK)) throw new Error(`Every copy would write the stream ${stream}: its name needs an id`);
    const before = last.get(name);
    const slot = before?.slot ?? last.size;
    const revision = (before?.revision ?? -1) + 1;
    last.set(name, { step, revision, slot });
    const envelope = marked(meta.toString('utf8'));
    return {
      ...{ step, slot, revision, before: before?.step ?? null, name, type, version: schemaVersion },
      ...{ meta: envelope, body: marked(body.toString('utf8')), command: commandOf(envelope) },
    };
  });
}

function commandOf(envelope: string): unknown {
  return (JSON.parse(envelope) as { commandId?: unknown }).commandId;
}
