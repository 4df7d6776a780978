import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The only way to write the log. One row lock on `es.log` is held from the first check to the commit: PostgreSQL makes a
 * commit visible before it gives its locks back, so whoever gets the lock next sees all earlier events and takes the
 * next position. Positions are therefore dense, in commit order, and a rollback leaves no hole.
 */
export class LogFunctions1795219201001 implements MigrationInterface {
  readonly name = 'LogFunctions1795219201001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OUTCOME_OF);
    await runner.query(APPEND_AT);
    await runner.query(APPEND);
    await runner.query(POSITION_AT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION es.append, es.append_at, es.outcome_of, es.position_at');
  }
}

/** One command: what it says of each stream it writes, then its events, stream by stream. */
const PARAMETERS = `
  p_command  uuid,
  p_occurred timestamptz,
  p_meta     bytea,
  s_name     text[],
  s_expected bigint[],   -- the revision, or -1: no stream, -2: any, -4: exists (KurrentDB's numbers)
  e_stream   int[],      -- which of s_name, counted from 1
  e_id       uuid[],
  e_type     text[],
  e_version  smallint[],
  e_body     bytea[]`;

/** 'ok' or 'duplicate': a row for each stream with its new revision. 'conflict' or 'future': one row, nothing written. */
const ANSWER = 'TABLE (outcome text, stream text, revision bigint, last_position bigint)';

const OUTCOME_OF = `
  -- Two steps, so that the second knows the positions and reads no partition in vain.
  CREATE FUNCTION es.outcome_of(p_command uuid) RETURNS ${ANSWER}
  LANGUAGE plpgsql STABLE SET search_path = es, pg_catalog AS $body$
  #variable_conflict use_column
  DECLARE
    v_receipt es.receipt%ROWTYPE;
  BEGIN
    SELECT r.* INTO v_receipt FROM es.receipt r WHERE r.command_id = p_command;
    IF NOT FOUND THEN RETURN; END IF;
    RETURN QUERY
      SELECT 'duplicate', s.name, max(e.revision), v_receipt.last_position
        FROM es.event e JOIN es.stream s ON s.stream_id = e.stream_id
       WHERE e.position BETWEEN v_receipt.first_position AND v_receipt.last_position
       GROUP BY s.name;
  END $body$;
`;

const APPEND_AT = `
  CREATE FUNCTION es.append_at(p_now timestamptz, ${PARAMETERS}) RETURNS ${ANSWER}
  LANGUAGE plpgsql VOLATILE SET search_path = es, pg_catalog AS $body$
  #variable_conflict use_column
  DECLARE
    v_next     bigint;
    v_first    bigint;
    v_recorded timestamptz;
    v_occurred timestamptz;
    v_stream   es.stream%ROWTYPE;
    k          int := 1;
  BEGIN
    -- In a stricter isolation the statements after the lock would still see the log as it was before it.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'append needs READ COMMITTED' USING ERRCODE = 'ES001';
    END IF;

    -- Whole milliseconds: what a reader holds as a date is exactly what is stored and hashed.
    SELECT l.next_position, greatest(date_trunc('milliseconds', p_now), l.last_recorded_at)
      INTO STRICT v_next, v_recorded
      FROM es.log l WHERE l.log_id = 1 FOR UPDATE;

    RETURN QUERY SELECT * FROM es.outcome_of(p_command);
    IF FOUND THEN RETURN; END IF;

    -- All streams are checked before any is written, so there is never anything to undo.
    RETURN QUERY
      SELECT 'conflict', a.name, coalesce(s.revision, -1), NULL::bigint
        FROM unnest(s_name, s_expected) WITH ORDINALITY AS a(name, expected, no)
        LEFT JOIN es.stream s ON s.name = a.name
       WHERE CASE a.expected
               WHEN -2 THEN false
               WHEN -4 THEN s.revision IS NULL
               ELSE a.expected <> coalesce(s.revision, -1)
             END
       ORDER BY a.no LIMIT 1;
    IF FOUND THEN RETURN; END IF;

    -- The tolerance is CLOCK_TOLERANCE_MS of encoded-command.ts.
    IF p_occurred > v_recorded + interval '1 minute' THEN
      RETURN QUERY SELECT 'future', NULL::text, NULL::bigint, NULL::bigint;
      RETURN;
    END IF;
    v_occurred := least(p_occurred, v_recorded);
    v_first := v_next;

    FOR i IN 1 .. cardinality(s_name) LOOP
      SELECT s.* INTO v_stream FROM es.stream s WHERE s.name = s_name[i];
      IF NOT FOUND THEN
        INSERT INTO es.stream (name, revision, first_position, last_position, head_hash)
        VALUES (s_name[i], -1, v_next, v_next, sha256(convert_to(s_name[i], 'UTF8')))
        RETURNING * INTO v_stream;
      END IF;
      WHILE e_stream[k] = i LOOP
        v_stream.revision := v_stream.revision + 1;
        -- chainLink of hash-chain.ts is the same in TypeScript.
        v_stream.head_hash := sha256(
          '\\x01'::bytea || v_stream.head_hash || int8send(v_stream.revision) || uuid_send(e_id[k])
          || int2send(e_version[k])
          || int8send((extract(epoch FROM v_occurred) * 1000000)::bigint)
          || int8send((extract(epoch FROM v_recorded) * 1000000)::bigint)
          || sha256(convert_to(e_type[k], 'UTF8')) || sha256(p_meta) || sha256(e_body[k]));
        INSERT INTO es.event (position, stream_id, revision, event_id, type, schema_version,
                              occurred_at, recorded_at, meta, body, hash)
        VALUES (v_next, v_stream.stream_id, v_stream.revision, e_id[k], e_type[k], e_version[k],
                v_occurred, v_recorded, p_meta, e_body[k], v_stream.head_hash);
        v_next := v_next + 1;
        k := k + 1;
      END LOOP;
      UPDATE es.stream s
         SET revision = v_stream.revision, last_position = v_next - 1, head_hash = v_stream.head_hash
       WHERE s.stream_id = v_stream.stream_id;
      outcome := 'ok';
      stream := s_name[i];
      revision := v_stream.revision;
      last_position := v_first + cardinality(e_id) - 1;
      RETURN NEXT;
    END LOOP;

    INSERT INTO es.receipt VALUES (p_command, v_first, v_next - 1);
    UPDATE es.log l SET next_position = v_next, last_recorded_at = v_recorded WHERE l.log_id = 1;
  END $body$;
  COMMENT ON FUNCTION es.append_at IS 'Append at a given time: for dated demonstration data only';
`;

const APPEND = `
  CREATE FUNCTION es.append(${PARAMETERS}) RETURNS ${ANSWER}
  LANGUAGE plpgsql VOLATILE SET search_path = es, pg_catalog AS $body$
  BEGIN
    -- The wait is here, before the clock is read: nothing is recorded at a time that a reader may already have asked about.
    PERFORM 1 FROM es.log l WHERE l.log_id = 1 FOR UPDATE;
    RETURN QUERY
      SELECT * FROM es.append_at(clock_timestamp(), p_command, p_occurred, p_meta, s_name, s_expected,
                                 e_stream, e_id, e_type, e_version, e_body);
  END $body$;
`;

const POSITION_AT = `
  -- Halving works because positions are dense and recorded_at never decreases: no index on the time is needed.
  CREATE FUNCTION es.position_at(p_instant timestamptz) RETURNS bigint
  LANGUAGE plpgsql STABLE SET search_path = es, pg_catalog AS $body$
  DECLARE
    v_not_after bigint := -1;
    v_after     bigint;
    v_middle    bigint;
  BEGIN
    SELECT l.next_position INTO STRICT v_after FROM es.log l WHERE l.log_id = 1;
    WHILE v_after - v_not_after > 1 LOOP
      v_middle := (v_not_after + v_after) / 2;
      IF (SELECT e.recorded_at <= p_instant FROM es.event e WHERE e.position = v_middle) THEN
        v_not_after := v_middle;
      ELSE
        v_after := v_middle;
      END IF;
    END LOOP;
    RETURN v_not_after;
  END $body$;
`;
