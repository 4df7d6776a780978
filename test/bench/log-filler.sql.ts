/** The story, one row an event. `%%copy%%` stands for the copy's mark in eight hexadecimal digits. */
export const PREPARE = `
  CREATE TEMP TABLE filler_step (
    step     int PRIMARY KEY,
    slot     int NOT NULL,  -- which of the story's streams
    revision int NOT NULL,
    before   int,           -- the step before it in the same stream
    name     text NOT NULL,
    type     text NOT NULL,
    version  smallint NOT NULL,
    meta     text NOT NULL,
    body     text NOT NULL,
    command  text NOT NULL
  )`;

/** `markOf` of log-filler.ts. */
const markOf = (copy: string): string => `lpad(to_hex((${copy})::bigint * 2654435769 % 4294967296), 8, '0')`;

/**
 * Writes copies p_first … p_first + p_copies - 1, step by step for all of them at once: an event's link needs only the one
 * before it in its stream, and in another copy that is another stream.
 */
export const FILL_BLOCK = `
  CREATE FUNCTION pg_temp.fill_block(p_first int, p_copies int) RETURNS void LANGUAGE plpgsql
  SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off AS $body$
  DECLARE
    v_base   bigint;
    v_stream bigint;
    v_time   timestamptz;
    v_steps  int := (SELECT count(*) FROM filler_step);
    v_slots  int := (SELECT max(slot) + 1 FROM filler_step);
    v_step   filler_step%ROWTYPE;
  BEGIN
    SELECT l.next_position, greatest(l.last_recorded_at, '2020-01-06T09:00:00Z') INTO v_base, v_time
      FROM es.log l WHERE l.log_id = 1 FOR UPDATE;
    v_stream := (SELECT coalesce(max(s.stream_id), 0) + 1 FROM es.stream s);

    FOR v_step IN SELECT * FROM filler_step ORDER BY step LOOP
      INSERT INTO es.event (position, stream_id, revision, event_id, type, schema_version,
                            occurred_at, recorded_at, meta, body, hash)
      SELECT n.position, v_stream + n.copy * v_slots + v_step.slot, v_step.revision, n.id, v_step.type, v_step.version,
             n.time, n.time, n.meta, n.body,
             sha256('\\x01'::bytea
               || coalesce(p.hash, sha256(convert_to(replace(v_step.name, '%%copy%%', n.mark), 'UTF8')))
               || int8send(v_step.revision::bigint) || uuid_send(n.id) || int2send(v_step.version)
               || int8send((extract(epoch FROM n.time) * 1000000)::bigint)
               || int8send((extract(epoch FROM n.time) * 1000000)::bigint)
               || sha256(convert_to(v_step.type, 'UTF8')) || sha256(n.meta) || sha256(n.body))
        FROM (SELECT c.copy, m.mark, v_base + c.copy * v_steps + v_step.step AS position,
                     md5('event/' || (v_base + c.copy * v_steps + v_step.step))::uuid AS id,
                     v_time + (c.copy * v_steps + v_step.step) * interval '10 milliseconds' AS time,
                     convert_to(replace(v_step.meta, '%%copy%%', m.mark), 'UTF8') AS meta,
                     convert_to(replace(v_step.body, '%%copy%%', m.mark), 'UTF8') AS body
                FROM generate_series(0, p_copies - 1) AS c(copy),
                     LATERAL (SELECT ${markOf('p_first + c.copy')} AS mark) AS m
              OFFSET 0) AS n
        LEFT JOIN es.event p ON p.position = v_base + n.copy * v_steps + v_step.before;
    END LOOP;

    INSERT INTO es.stream (stream_id, name, revision, first_position, last_position, head_hash) OVERRIDING SYSTEM VALUE
    SELECT v_stream + c.copy * v_slots + s.slot, replace(s.name, '%%copy%%', ${markOf('p_first + c.copy')}),
           s.revision, v_base + c.copy * v_steps + s.first, e.position, e.hash
      FROM generate_series(0, p_copies - 1) AS c(copy)
     CROSS JOIN (SELECT slot, name, max(revision) AS revision, min(step) AS first, max(step) AS last
                   FROM filler_step GROUP BY slot, name) AS s
      JOIN es.event e ON e.position = v_base + c.copy * v_steps + s.last;
    PERFORM setval(pg_get_serial_sequence('es.stream', 'stream_id'), v_stream + p_copies * v_slots);

    INSERT INTO es.receipt (command_id, first_position, last_position)
    SELECT replace(s.command, '%%copy%%', ${markOf('p_first + c.copy')})::uuid,
           v_base + c.copy * v_steps + min(s.step), v_base + c.copy * v_steps + max(s.step)
      FROM generate_series(0, p_copies - 1) AS c(copy), filler_step s
     GROUP BY c.copy, s.command;

    UPDATE es.log SET next_position = v_base + p_copies * v_steps,
                      last_recorded_at = v_time + (p_copies * v_steps - 1) * interval '10 milliseconds'
     WHERE log_id = 1;
  END $body$`;
