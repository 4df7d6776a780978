import type { CustomTypesConfig, QueryConfig } from 'pg';
import type { EventMeta, RecordedEvent } from '../event-store.js';

/** A row as PostgreSQL writes it, column by column, all text. */
export type RecordedRow = readonly [
  position: string,
  stream: string,
  revision: string,
  eventId: string,
  type: string,
  schemaVersion: string,
  occurredMs: string,
  recordedMs: string,
  meta: string,
  body: string,
  hash: string,
];

/** Envelope and body come as the text that they are: as bytes they would travel in hexadecimal, twice as long. */
const COLUMNS = `
  e.position, s.name, e.revision, e.event_id, e.type, e.schema_version,
  date_part('epoch', e.occurred_at) * 1000, date_part('epoch', e.recorded_at) * 1000,
  convert_from(e.meta, 'UTF8'), convert_from(e.body, 'UTF8'), encode(e.hash, 'hex')`;

const OF_LOG = `
  SELECT ${COLUMNS}
    FROM es.event e JOIN es.stream s ON s.stream_id = e.stream_id
   WHERE e.position > $1
   ORDER BY e.position LIMIT $2`;

/** Positions have no gaps: a page is a range of them. Its last event comes in any case, because it says how far the page reaches. */
const OF_TYPES = `
  SELECT ${COLUMNS}
    FROM es.event e JOIN es.stream s ON s.stream_id = e.stream_id
   WHERE e.position > $1::bigint AND e.position <= $1::bigint + $2::bigint
     AND (e.type = ANY($3) OR e.position = (SELECT least(next_position - 1, $1::bigint + $2::bigint) FROM es.log))
   ORDER BY e.position`;

const OF_STREAM = `
  SELECT ${COLUMNS}
    FROM es.stream s JOIN es.event e
      ON e.stream_id = s.stream_id AND e.position BETWEEN s.first_position AND s.last_position
   WHERE s.name = $1 AND e.revision >= $2 AND e.position <= $3
   ORDER BY e.revision LIMIT $4`;

/** Text stays text: the driver's own conversions cost more than the query. */
const AS_WRITTEN: CustomTypesConfig = { getTypeParser: () => (text: string) => text };

type RowsQuery = QueryConfig & { readonly rowMode: 'array' };

/** Up to `max` events after position `after`, in order. The statement is prepared once in each session. */
export function recordedOfLog(after: bigint, max: number): RowsQuery {
  return { name: 'es.recorded_of_log', text: OF_LOG, values: [after, max], rowMode: 'array', types: AS_WRITTEN };
}

/** Of the next `max` events after position `after` those of `types`, and the last of them whatever its type is. */
export function recordedOfTypes(after: bigint, max: number, types: readonly string[]): RowsQuery {
  const values = [after, max, types];
  return { name: 'es.recorded_of_types', text: OF_TYPES, values, rowMode: 'array', types: AS_WRITTEN };
}

/** Up to `max` events of `stream`, from revision `from`, none beyond position `upTo`. */
export function recordedOfStream(stream: string, from: bigint, upTo: bigint, max: number): RowsQuery {
  const values = [stream, from, upTo, max];
  return { name: 'es.recorded_of_stream', text: OF_STREAM, values, rowMode: 'array', types: AS_WRITTEN };
}

/** The event that the row says; the same as `recordedEvent` makes of its bytes. */
export function recordedFrom(row: RecordedRow): RecordedEvent {
  const [position, stream, revision, eventId, type, schemaVersion, occurredMs, recordedMs, envelope, body, hash] = row;
  const meta = JSON.parse(envelope) as EventMeta;
  return {
    type,
    data: JSON.parse(body) as object,
    stream,
    revision: BigInt(revision),
    position: BigInt(position),
    schemaVersion: Number(schemaVersion),
    occurredAt: instant(occurredMs),
    recordedAt: instant(recordedMs),
    meta: Object.assign(meta, { eventId }),
    hash,
  };
}

/** Whole milliseconds, which PostgreSQL gives as a floating-point number of about as many. */
function instant(milliseconds: string): Date {
  return new Date(Math.round(Number(milliseconds)));
}
