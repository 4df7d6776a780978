/** The tables of the log with their columns, in the order in which rows are sent. */
export const EVENTS =
  'es.event (position, stream_id, revision, event_id, type, schema_version, occurred_at, recorded_at, meta, body, hash)';
export const RECEIPTS = 'es.receipt (command_id, first_position, last_position)';
export const STREAMS = 'es.stream (stream_id, name, revision, first_position, last_position, head_hash)';

/** `$1`: the next position; `$2`: when the last event was recorded, in microseconds; `$3`: the next stream. */
export const MOVE_HEAD = `
  WITH moved AS (SELECT setval(pg_get_serial_sequence('es.stream', 'stream_id'), $3::bigint) AS next)
  UPDATE es.log SET next_position = $1::bigint, last_recorded_at = 'epoch'::timestamptz + $2::bigint * interval '1 microsecond'
    FROM moved WHERE log_id = 1`;
