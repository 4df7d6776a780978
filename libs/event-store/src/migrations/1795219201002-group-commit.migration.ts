import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Many commands in one transaction: `es.append_batch` promises for each of them what `es.append` promises for one. That
 * older function stays: a program of the release before may still be running beside this one, and both take the same lock.
 */
export class GroupCommit1795219201002 implements MigrationInterface {
  readonly name = 'GroupCommit1795219201002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND_BATCH);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION es.append_batch');
  }
}

/**
 * Three statements look up what is there, a loop without any statement decides and chains in memory, five statements write.
 * Bytes travel in one piece: arrays of bytea would travel as hexadecimal text.
 */
const APPEND_BATCH = `
  CREATE FUNCTION es.append_batch(
    c_id       uuid[],         -- the commands of the batch, each once
    s_name     text[],         -- the streams that they name, each once
    t_name     text[],         -- the event types that they use
    a_command  int[],          -- the appends, in the order in which they came: which of c_id, counted from 1
    a_occurred timestamptz[],
    a_parts    int[],          -- how many streams it writes
    a_meta     int[],          -- how many bytes its envelope has
    p_stream   int[],          -- the parts of the appends, one a stream: which of s_name, counted from 1
    p_expected bigint[],       -- the revision, or -1: no stream, -2: any, -4: exists (KurrentDB's numbers)
    p_events   int[],          -- how many events it writes
    e_id       uuid[],         -- the events of the parts
    e_type     int[],          -- which of t_name, counted from 1
    e_version  smallint[],
    e_body     int[],          -- how many bytes its body has
    p_bytes    bytea           -- of each append its envelope, then the bodies of its events
  ) RETURNS TABLE (
    outcomes   text,           -- a letter an append: o ok, d duplicate, c conflict, f future. Only an o has written anything
    positions  bigint[],       -- an append's last position; NULL unless it is ok
    revisions  bigint[]        -- of each part: the new revision; of an append in conflict the stream's, at the part that conflicts
  )
  LANGUAGE plpgsql VOLATILE
  SET search_path = es, pg_catalog
  -- The batch is small and the tables are not: every look-up is by index, whatever the statistics say today.
  SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan
  AS $body$
  #variable_conflict use_column
  DECLARE
    v_start    bigint;
    v_next     bigint;
    v_recorded timestamptz;
    v_recorded_bytes bytea;
    -- Of each command: where its events begin and end. A last position without a first is that of an earlier batch.
    c_first    bigint[];
    c_last     bigint[];
    v_known    uuid[];
    v_known_last bigint[];
    -- Of each stream, as it stands after the appends done so far. s_first is set where the batch makes the stream.
    s_id       bigint[];
    s_revision bigint[];
    s_head     bytea[];
    s_first    bigint[];
    s_last     bigint[];
    t_hash     bytea[];
    -- Of each event that is written: its append and where its bytes begin.
    o_append   int[];
    o_stream   bigint[];
    o_revision bigint[];
    o_at       int[];
    o_hash     bytea[];
    a_at       int[];
    a_stored   timestamptz[];
    v_at       int := 1;
    p          int := 1;
    k          int := 1;
    c          int;
    s          int;
    v_outcome  text;
    v_meta     bytea;
    v_times    bytea;
    v_revision bigint;
    v_head     bytea;
  BEGIN
    -- In a stricter isolation the statements after the lock would still see the log as it was before it.
    IF current_setting('transaction_isolation') <> 'read committed' THEN
      RAISE EXCEPTION 'append needs READ COMMITTED' USING ERRCODE = 'ES001';
    END IF;

    -- The clock is read after the wait, so that nothing is recorded at a time about which a reader may already have asked;
    -- in whole milliseconds, so that what a reader holds as a date is exactly what is stored and hashed.
    SELECT l.next_position, l.last_recorded_at INTO STRICT v_start, v_recorded
      FROM es.log l WHERE l.log_id = 1 FOR UPDATE;
    v_recorded := greatest(date_trunc('milliseconds', clock_timestamp()), v_recorded);
    v_recorded_bytes := int8send((extract(epoch FROM v_recorded) * 1000000)::bigint);
    v_next := v_start;

    c_first := array_fill(NULL::bigint, ARRAY[cardinality(c_id)]);
    c_last := c_first;
    SELECT array_agg(r.command_id), array_agg(r.last_position) INTO v_known, v_known_last
      FROM es.receipt r WHERE r.command_id = ANY (c_id);
    FOR i IN 1 .. coalesce(cardinality(v_known), 0) LOOP
      c_last[array_position(c_id, v_known[i])] := v_known_last[i];
    END LOOP;

    SELECT array_agg(x.stream_id ORDER BY n.no), array_agg(coalesce(x.revision, -1) ORDER BY n.no),
           array_agg(coalesce(x.head_hash, sha256(convert_to(n.name, 'UTF8'))) ORDER BY n.no)
      INTO s_id, s_revision, s_head
      FROM unnest(s_name) WITH ORDINALITY AS n(name, no) LEFT JOIN es.stream x ON x.name = n.name;
    -- A stream that stood in two places would get two events of one revision.
    IF (SELECT count(DISTINCT n.name) FROM unnest(s_name) AS n(name)) < cardinality(s_name) THEN
      RAISE EXCEPTION 'a stream is listed twice' USING ERRCODE = 'ES004';
    END IF;
    s_first := array_fill(NULL::bigint, ARRAY[cardinality(s_name)]);
    s_last := s_first;

    SELECT array_agg(sha256(convert_to(n.name, 'UTF8')) ORDER BY n.no) INTO t_hash
      FROM unnest(t_name) WITH ORDINALITY AS n(name, no);
    o_append := array_fill(NULL::int, ARRAY[cardinality(e_id)]);
    o_at := o_append;
    o_stream := array_fill(NULL::bigint, ARRAY[cardinality(e_id)]);
    o_revision := o_stream;
    o_hash := array_fill(NULL::bytea, ARRAY[cardinality(e_id)]);
    a_at := array_fill(NULL::int, ARRAY[cardinality(a_command)]);
    a_stored := array_fill(NULL::timestamptz, ARRAY[cardinality(a_command)]);
    outcomes := '';
    positions := array_fill(NULL::bigint, ARRAY[cardinality(a_command)]);
    revisions := array_fill(NULL::bigint, ARRAY[cardinality(p_stream)]);

    FOR i IN 1 .. cardinality(a_command) LOOP
      c := a_command[i];
      a_at[i] := v_at;
      v_at := v_at + a_meta[i];

      -- All streams are checked before any is written, so there is never anything to undo. The minute is CLOCK_TOLERANCE_MS
      -- of encoded-command.ts.
      v_outcome := 'o';
      IF c_last[c] IS NOT NULL THEN
        v_outcome := 'd';
      ELSE
        FOR j IN p .. p + a_parts[i] - 1 LOOP
          v_revision := s_revision[p_stream[j]];
          IF NOT (p_expected[j] = v_revision OR p_expected[j] = -2 OR (p_expected[j] = -4 AND v_revision >= 0)) THEN
            v_outcome := 'c';
            revisions[j] := v_revision;
            EXIT;
          END IF;
        END LOOP;
        IF v_outcome = 'o' AND a_occurred[i] > v_recorded + interval '1 minute' THEN
          v_outcome := 'f';
        END IF;
      END IF;
      outcomes := outcomes || v_outcome;

      IF v_outcome <> 'o' THEN
        FOR j IN p .. p + a_parts[i] - 1 LOOP
          FOR n IN 1 .. p_events[j] LOOP
            v_at := v_at + e_body[k];
            k := k + 1;
          END LOOP;
        END LOOP;
        p := p + a_parts[i];
        CONTINUE;
      END IF;

      a_stored[i] := least(a_occurred[i], v_recorded);
      v_times := int8send((extract(epoch FROM a_stored[i]) * 1000000)::bigint) || v_recorded_bytes;
      v_meta := sha256(substring(p_bytes FROM a_at[i] FOR a_meta[i]));
      c_first[c] := v_next;
      FOR j IN p .. p + a_parts[i] - 1 LOOP
        s := p_stream[j];
        v_revision := s_revision[s];
        v_head := s_head[s];
        IF s_id[s] IS NULL THEN
          s_id[s] := nextval('es.stream_stream_id_seq');
          s_first[s] := v_next;
        END IF;
        FOR n IN 1 .. p_events[j] LOOP
          v_revision := v_revision + 1;
          -- chainLink of hash-chain.ts is the same in TypeScript.
          v_head := sha256(
            '\\x01'::bytea || v_head || int8send(v_revision) || uuid_send(e_id[k]) || int2send(e_version[k]) || v_times
            || t_hash[e_type[k]] || v_meta || sha256(substring(p_bytes FROM v_at FOR e_body[k])));
          o_append[k] := i;
          o_stream[k] := s_id[s];
          o_revision[k] := v_revision;
          o_at[k] := v_at;
          o_hash[k] := v_head;
          v_at := v_at + e_body[k];
          v_next := v_next + 1;
          k := k + 1;
        END LOOP;
        s_revision[s] := v_revision;
        s_head[s] := v_head;
        s_last[s] := v_next - 1;
        revisions[j] := v_revision;
      END LOOP;
      p := p + a_parts[i];
      c_last[c] := v_next - 1;
      positions[i] := v_next - 1;
    END LOOP;
    IF v_at <> octet_length(p_bytes) + 1 OR k <> cardinality(e_id) + 1 OR p <> cardinality(p_stream) + 1 THEN
      RAISE EXCEPTION 'the lengths in the batch do not agree' USING ERRCODE = 'ES004';
    END IF;

    IF v_next > v_start THEN
      INSERT INTO es.stream (stream_id, name, revision, first_position, last_position, head_hash) OVERRIDING SYSTEM VALUE
      SELECT u.id, u.name, u.revision, u.first, u.last, u.head
        FROM unnest(s_id, s_name, s_revision, s_first, s_last, s_head) AS u(id, name, revision, first, last, head)
       WHERE u.first IS NOT NULL;

      UPDATE es.stream x SET revision = u.revision, last_position = u.last, head_hash = u.head
        FROM unnest(s_id, s_revision, s_first, s_last, s_head) AS u(id, revision, first, last, head)
       WHERE x.stream_id = u.id AND u.first IS NULL AND u.last IS NOT NULL;

      INSERT INTO es.event (position, stream_id, revision, event_id, type, schema_version,
                            occurred_at, recorded_at, meta, body, hash)
      SELECT v_start - 1 + row_number() OVER (), u.stream, u.revision, u.id, t_name[u.type], u.version,
             a_stored[u.append], v_recorded, substring(p_bytes FROM a_at[u.append] FOR a_meta[u.append]),
             substring(p_bytes FROM u.at FOR u.body), u.hash
        FROM unnest(o_append, o_stream, o_revision, e_id, e_type, e_version, o_at, e_body, o_hash)
          AS u(append, stream, revision, id, type, version, at, body, hash)
       WHERE u.append IS NOT NULL;

      INSERT INTO es.receipt (command_id, first_position, last_position)
      SELECT u.id, u.first, u.last FROM unnest(c_id, c_first, c_last) AS u(id, first, last) WHERE u.first IS NOT NULL;

      UPDATE es.log l SET next_position = v_next, last_recorded_at = v_recorded WHERE l.log_id = 1;
    END IF;
    RETURN NEXT;
  END $body$;
`;
