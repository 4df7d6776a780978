import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The usual batch, written in sets: each command writes one event, each to a stream of its own, and nothing stands against
 * any. Every other batch goes on to `es.append_batch`, which stays, also for a program of the release before: it takes the
 * same lock.
 */
export class AppendGroup1795219201006 implements MigrationInterface {
  readonly name = 'AppendGroup1795219201006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND_CAREFULLY);
    await runner.query(APPEND_GROUP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION es.append_group, es.append_carefully');
  }
}

/** What `es.append_batch` takes, but that each envelope and each body is a value of its own. */
const PARAMETERS = `
    c_id       uuid[],         -- the commands of the batch, each once
    s_name     text[],         -- the streams that they name, each once
    t_name     text[],         -- the event types that they use
    a_command  int[],          -- the appends, in the order in which they came: which of c_id, counted from 1
    a_occurred timestamptz[],
    a_parts    int[],          -- how many streams it writes
    a_meta     bytea[],        -- its envelope
    p_stream   int[],          -- the parts of the appends, one a stream: which of s_name, counted from 1
    p_expected bigint[],       -- the revision, or -1: no stream, -2: any, -4: exists (KurrentDB's numbers)
    p_events   int[],          -- how many events it writes
    e_id       uuid[],         -- the events of the parts
    e_type     int[],          -- which of t_name, counted from 1
    e_version  smallint[],
    e_body     bytea[]`;

const ANSWER = `
    outcomes   text,           -- a letter an append: o ok, d duplicate, c conflict, f future. Only an o has written anything
    positions  bigint[],       -- an append's last position; NULL unless it is ok
    revisions  bigint[]        -- of each part: the new revision; of an append in conflict the stream's, at the part that conflicts`;

const APPEND_CAREFULLY = `
  -- Any batch, one command after the other.
  CREATE FUNCTION es.append_carefully(${PARAMETERS}
  ) RETURNS TABLE (${ANSWER}
  )
  LANGUAGE plpgsql VOLATILE SET search_path = es, pg_catalog, pg_temp AS $body$
  DECLARE
    v_pieces bytea[] := '{}';   -- of each append its envelope, then the bodies of its events
    p        int := 1;
    k        int := 1;
  BEGIN
    FOR i IN 1 .. cardinality(a_meta) LOOP
      v_pieces := v_pieces || a_meta[i];
      FOR j IN p .. p + a_parts[i] - 1 LOOP
        v_pieces := v_pieces || e_body[k : k + p_events[j] - 1];
        k := k + p_events[j];
      END LOOP;
      p := p + a_parts[i];
    END LOOP;
    IF p <> cardinality(p_stream) + 1 OR k <> cardinality(e_body) + 1 THEN
      RAISE EXCEPTION 'the lengths in the batch do not agree' USING ERRCODE = 'ES004';
    END IF;
    RETURN QUERY
      SELECT * FROM es.append_batch(
        c_id, s_name, t_name,
        a_command, a_occurred, a_parts, ARRAY(SELECT octet_length(x) FROM unnest(a_meta) AS x),
        p_stream, p_expected, p_events,
        e_id, e_type, e_version, ARRAY(SELECT octet_length(x) FROM unnest(e_body) AS x),
        (SELECT string_agg(u.piece, NULL ORDER BY u.no) FROM unnest(v_pieces) WITH ORDINALITY AS u(piece, no)));
  END $body$;
`;

/**
 * One statement looks up and chains, five write: everything in sets, because nothing here depends on what came before it in
 * the batch. What does not fit is refused by the tables (NULL, a key twice) or by the count of the streams written.
 */
const APPEND_GROUP = `
  CREATE FUNCTION es.append_group(${PARAMETERS}
  ) RETURNS TABLE (${ANSWER}
  )
  LANGUAGE plpgsql VOLATILE
  SET search_path = es, pg_catalog, pg_temp
  -- The batch is small and the tables are not: every look-up is by index, whatever the statistics say today.
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan
  AS $body$
  #variable_conflict use_column
  DECLARE
    v_count    int := cardinality(e_id);
    v_ones     int[] := array_fill(1, ARRAY[v_count]);
    v_places   int[] := ARRAY(SELECT generate_series(1, v_count));
    v_usual    boolean := false;
    v_start    bigint;
    v_recorded timestamptz;
    v_recorded_bytes bytea;
    v_new      int;
    v_old      int;
    t_hash     bytea[];
    s_id       bigint[];
    s_place    tid[];          -- where the stream's row lies; NULL where the batch makes the stream
    e_hash     bytea[];
  BEGIN
    -- In a stricter isolation the statements after the lock would still see the log as it was before it.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'append needs READ COMMITTED' USING ERRCODE = 'ES001';
    END IF;

    IF a_command = v_places AND p_stream = v_places AND a_parts = v_ones AND p_events = v_ones
       AND cardinality(c_id) = v_count AND cardinality(s_name) = v_count THEN
      t_hash := ARRAY(SELECT sha256(convert_to(n.name, 'UTF8')) FROM unnest(t_name) WITH ORDINALITY AS n(name, no) ORDER BY n.no);

      -- The clock is read after the wait, so that nothing is recorded at a time about which a reader may already have asked;
      -- in whole milliseconds, so that what a reader holds as a date is exactly what is stored and hashed.
      SELECT l.next_position, l.last_recorded_at INTO STRICT v_start, v_recorded
        FROM es.log l WHERE l.log_id = 1 FOR UPDATE;
      v_recorded := greatest(date_trunc('milliseconds', clock_timestamp()), v_recorded);
      v_recorded_bytes := int8send((extract(epoch FROM v_recorded) * 1000000)::bigint);

      -- The minute is CLOCK_TOLERANCE_MS of encoded-command.ts; chainLink of hash-chain.ts is the same in TypeScript.
      SELECT bool_and(r.command_id IS NULL AND u.occurred <= v_recorded + interval '1 minute'
                      AND (u.expected = u.revision OR u.expected = -2 OR (u.expected = -4 AND u.revision >= 0))),
             count(*) FILTER (WHERE u.place IS NULL),
             array_agg(u.stream_id ORDER BY u.no), array_agg(u.place ORDER BY u.no), array_agg(u.revision + 1 ORDER BY u.no),
             array_agg(sha256(
               '\\x01'::bytea || u.head || int8send(u.revision + 1) || uuid_send(u.id) || int2send(u.version)
               || int8send((extract(epoch FROM least(u.occurred, v_recorded)) * 1000000)::bigint) || v_recorded_bytes
               || t_hash[u.type] || sha256(u.meta) || sha256(u.body)) ORDER BY u.no)
        INTO v_usual, v_new, s_id, s_place, revisions, e_hash
        FROM (SELECT n.*, x.stream_id, x.ctid AS place, coalesce(x.revision, -1) AS revision,
                     coalesce(x.head_hash, sha256(convert_to(n.name, 'UTF8'))) AS head
                FROM unnest(c_id, s_name, p_expected, a_occurred, a_meta, e_id, e_type, e_version, e_body) WITH ORDINALITY
                  AS n(command, name, expected, occurred, meta, id, type, version, body, no)
                LEFT JOIN es.stream x ON x.name = n.name) u
        LEFT JOIN es.receipt r ON r.command_id = u.command;
    END IF;
    IF v_usual IS NOT TRUE THEN
      RETURN QUERY
        SELECT * FROM es.append_carefully(c_id, s_name, t_name, a_command, a_occurred, a_parts, a_meta,
                                          p_stream, p_expected, p_events, e_id, e_type, e_version, e_body);
      RETURN;
    END IF;

    IF v_new > 0 THEN
      s_id := ARRAY(SELECT coalesce(u.id, nextval('es.stream_stream_id_seq'))
                      FROM unnest(s_id) WITH ORDINALITY AS u(id, no) ORDER BY u.no);
      INSERT INTO es.stream (stream_id, name, revision, first_position, last_position, head_hash) OVERRIDING SYSTEM VALUE
      SELECT u.id, u.name, u.revision, v_start - 1 + u.no, v_start - 1 + u.no, u.hash
        FROM unnest(s_id, s_place, s_name, revisions, e_hash) WITH ORDINALITY AS u(id, place, name, revision, hash, no)
       WHERE u.place IS NULL;
    END IF;

    -- Rows of streams are rewritten under the log's lock only, so they still lie where they were found.
    UPDATE es.stream x SET revision = u.revision, last_position = v_start - 1 + u.no, head_hash = u.hash
      FROM unnest(s_place, revisions, e_hash) WITH ORDINALITY AS u(place, revision, hash, no)
     WHERE x.ctid = u.place;
    GET DIAGNOSTICS v_old = ROW_COUNT;
    -- A stream that stood in two places would get two events of one revision.
    IF v_old + v_new <> v_count THEN
      RAISE EXCEPTION 'a stream is listed twice' USING ERRCODE = 'ES004';
    END IF;

    INSERT INTO es.event (position, stream_id, revision, event_id, type, schema_version,
                          occurred_at, recorded_at, meta, body, hash)
    SELECT v_start - 1 + u.no, u.stream, u.revision, u.id, t_name[u.type], u.version,
           least(u.occurred, v_recorded), v_recorded, u.meta, u.body, u.hash
      FROM unnest(s_id, revisions, e_id, e_type, e_version, a_occurred, a_meta, e_body, e_hash) WITH ORDINALITY
        AS u(stream, revision, id, type, version, occurred, meta, body, hash, no);

    INSERT INTO es.receipt (command_id, first_position, last_position)
    SELECT u.id, v_start - 1 + u.no, v_start - 1 + u.no FROM unnest(c_id) WITH ORDINALITY AS u(id, no);

    UPDATE es.log l SET next_position = v_start + v_count, last_recorded_at = v_recorded WHERE l.log_id = 1;
    outcomes := repeat('o', v_count);
    positions := ARRAY(SELECT generate_series(v_start, v_start + v_count - 1));
    RETURN NEXT;
  END $body$;
`;
