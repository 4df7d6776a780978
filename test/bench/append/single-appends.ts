import { atEnd } from '../endings.js';
import { canonicalJson, newId } from '#event-store';
import { Pool } from 'pg';
import type { Write } from './workload.js';

const APPEND = `SELECT * FROM es.append($1, $2, $3, ARRAY[$4], ARRAY[$5::bigint], ARRAY[1], ARRAY[$6::uuid], ARRAY[$7],
                                        ARRAY[1::smallint], ARRAY[$8::bytea])`;
const SESSIONS = 8;

/**
 * One transaction for each append, as the store did before it made groups: the same function in the database, as many
 * sessions as the store had, prepared statements. Gives the way to write.
 */
export function singleAppends(url: string): (write: Write) => Promise<unknown> {
  const pool = new Pool({ connectionString: url, max: SESSIONS });
  atEnd(() => pool.end());
  return async ({ append: { stream, expected, events }, context }) => {
    const { commandId, actor, correlationId, occurredAt } = context;
    const [event] = events;
    if (!event) throw new Error('A write has one event');
    const meta = Buffer.from(canonicalJson({ actor, commandId, correlationId }));
    const body = Buffer.from(canonicalJson(event.data));
    const revision = expected === 'noStream' ? '-1' : String(expected);
    const id = newId(commandId, 'event/0');
    const values = [commandId, occurredAt.toISOString(), meta, stream, revision, id, event.type, body];
    const { rows } = await pool.query<{ outcome: string }>({ name: 'append', text: APPEND, values });
    if (rows[0]?.outcome !== 'ok') throw new Error(`An append was answered with ${rows[0]?.outcome}`);
  };
}
