import { Client, Pool } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import type { DrillForm, DrillSetting } from '../drill.js';
import type { SeededRandom } from '../support/seeded-random.js';

const ROWS = { short: 3_000, full: 30_000 };
const WRITERS = 16;
const LONGEST_LINGER_MS = 6;
const TABLE = 'CREATE SCHEMA naive; CREATE TABLE naive.event (position bigserial PRIMARY KEY, writer int NOT NULL)';

/** The usual way: a sequence numbers the events before they are committed, and the reader asks for what comes after its last. */
export async function skipNaively(url: string, form: DrillForm, random: SeededRandom, say: DrillSetting['say']) {
  const pool = new Pool({ connectionString: url, max: WRITERS + 1 });
  pool.on('error', () => undefined); // a session that is still ending when the server stops
  await pool.query(TABLE);
  const committed = new Set<string>();
  const stop = new AbortController();
  const reading = followNaively(url, stop.signal);
  const writing = Array.from({ length: WRITERS }, async (_, writer) => {
    const [own, session] = [random.fork(`writer-${writer}`), await pool.connect()];
    while (committed.size < ROWS[form]) {
      await session.query('BEGIN');
      const { rows } = await session.query<{ position: string }>(
        'INSERT INTO naive.event (writer) VALUES ($1) RETURNING position',
        [writer],
      );
      if (own.chance(0.2)) await pause(own.next() * LONGEST_LINGER_MS);
      const isUndone = own.chance(0.1);
      await session.query(isUndone ? 'ROLLBACK' : 'COMMIT');
      if (!isUndone) committed.add(rows[0]?.position ?? '');
      say(Math.min(committed.size, ROWS[form]), ROWS[form], 'events written (control)');
    }
    session.release();
  });
  await Promise.all(writing);
  stop.abort();
  const seen = await reading;
  await pool.end();
  return { events: committed.size, skipped: [...committed].filter((position) => !seen.has(position)).length };
}

/** Reads on until it was told to stop and there was nothing more. */
async function followNaively(url: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const session = new Client({ connectionString: url });
  await session.connect();
  const seen = new Set<string>();
  for (let last = '0'; ;) {
    const wasOver = signal.aborted;
    const sql = 'SELECT position FROM naive.event WHERE position > $1 ORDER BY position LIMIT 500';
    const { rows } = await session.query<{ position: string }>(sql, [last]);
    for (const { position } of rows) seen.add(position);
    last = rows.at(-1)?.position ?? last;
    if (rows.length === 0 && wasOver) break;
    if (rows.length === 0) await pause(1);
  }
  await session.end();
  return seen;
}
