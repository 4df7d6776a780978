/** `$1` to `$10`: position, stream, revision, id, type, version, microseconds, envelope, body, hash. */
export const INSERT_EVENTS = `
  INSERT INTO es.event (position, stream_id, revision, event_id, type, schema_version, occurred_at, recorded_at, meta, body, hash)
  SELECT e.position, e.stream_id, e.revision, e.event_id, e.type, e.version,
         'epoch'::timestamptz + e.micros * interval '1 microsecond', 'epoch'::timestamptz + e.micros * interval '1 microsecond',
         convert_to(e.meta, 'UTF8'), convert_to(e.body, 'UTF8'), e.hash
    FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::uuid[], $5::text[], $6::smallint[], $7::bigint[], $8::text[],
                $9::text[], $10::bytea[])
         AS e(position, stream_id, revision, event_id, type, version, micros, meta, body, hash)`;

export const INSERT_RECEIPTS = `
  INSERT INTO es.receipt (command_id, first_position, last_position)
  SELECT r.id, r.position, r.position FROM unnest($1::uuid[], $2::bigint[]) AS r(id, position)`;

export const INSERT_STREAMS = `
  INSERT INTO es.stream (stream_id, name, revision, first_position, last_position, head_hash) OVERRIDING SYSTEM VALUE
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bytea[])`;

/** `$1`: the next position; `$2`: when the last event was recorded, in microseconds; `$3`: the next stream. */
export const MOVE_HEAD = `
  WITH moved AS (SELECT setval(pg_get_serial_sequence('es.stream', 'stream_id'), $3::bigint) AS next)
  UPDATE es.log SET next_position = $1::bigint, last_recorded_at = 'epoch'::timestamptz + $2::bigint * interval '1 microsecond'
    FROM moved WHERE log_id = 1`;
