import { canonicalJson, newId } from '#event-store';
import { Client } from 'pg';
import type { SeededRandom } from '../support/seeded-random.js';
import { gapContext, gapEvents, MOST_EVENTS } from './gap-events.js';
import type { WriterSetting, WriteMessage } from './write.js';

const STREAMS = 200;
const APPEND = 'SELECT * FROM es.append($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)';
const [ANY, NOWHERE] = [-2, -3];
const LONGEST_LINGER_MS = 6;
const SETTINGS = '-c lock_timeout=10000 -c statement_timeout=20000';

/** What others can do to the log: transactions of their own that linger before the commit, or are undone. */
export async function directWriter(writer: number, setting: WriterSetting): Promise<void> {
  const random = setting.random.fork(`writer-${writer}`);
  const session = new Client({ connectionString: setting.url, options: SETTINGS });
  await session.connect();
  for (let number = 0; !setting.isOver(); number++) {
    setting.tell({
      writer,
      number,
      ...(await inTransaction(session, random, parameters(writer, number, setting.run, random))),
    });
  }
  await session.end();
}

async function inTransaction(
  session: Client,
  random: SeededRandom,
  values: unknown[],
): Promise<Pick<WriteMessage, 'end' | 'events'>> {
  const isUndone = random.chance(0.25);
  const linger = random.chance(0.2) ? random.next() * LONGEST_LINGER_MS : 0;
  await session.query('BEGIN');
  const { rows } = await session.query<{ outcome: string }>(APPEND, values);
  if (linger > 0) await session.query('SELECT pg_sleep($1)', [linger / 1000]);
  await session.query(isUndone ? 'ROLLBACK' : 'COMMIT');
  if (rows[0]?.outcome === 'conflict') return { end: 'conflict', events: 0 };
  return isUndone ? { end: 'undone', events: 0 } : { end: 'done', events: (values[5] as unknown[]).length };
}

/** The parameters of `es.append`: one stream, one to many events; now and then a revision at which no stream ever stands. */
function parameters(writer: number, number: number, run: string, random: SeededRandom): unknown[] {
  const context = gapContext(run, { writer, number });
  const { actor, commandId, correlationId, occurredAt } = context;
  const events = gapEvents({ writer, number }, 0, random.between(1, MOST_EVENTS));
  const expected = random.chance(0.1) ? NOWHERE : ANY;
  return [
    commandId,
    occurredAt.toISOString(),
    Buffer.from(canonicalJson({ actor: { ...actor }, commandId, correlationId }, 'envelope'), 'utf8'),
    [`Gap-${random.between(1, STREAMS)}`],
    [expected],
    events.map(() => 1),
    events.map((_, index) => newId(commandId, `event/${index}`)),
    events.map(({ type }) => type),
    events.map(() => 1),
    events.map(({ type, data }) => Buffer.from(canonicalJson(data, type), 'utf8')),
  ];
}
