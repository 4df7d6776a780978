import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The index of a log that lies in KurrentDB: dense positions, times, receipts and chains, all of it made again from
 * `$all` alone. It holds no event; where events lie in PostgreSQL it stays empty.
 */
export class KurrentIndex1795219201020 implements MigrationInterface {
  readonly name = 'KurrentIndex1795219201020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(GUARDS);
    await runner.query(INTEGRATE);
    await runner.query(POSITION_AT);
    await runner.query(FORGET);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA kurrent CASCADE'); // nothing is lost that KurrentDB does not hold
  }
}

const TABLES = `
  CREATE SCHEMA kurrent;

  -- How far $all has been walked. One row: who writes it must say what it read, so that two walkers cannot both go on.
  CREATE TABLE kurrent.walk (
    walk_id          smallint    PRIMARY KEY CHECK (walk_id = 1),
    next_position    bigint      NOT NULL,
    last_recorded_at timestamptz NOT NULL,
    seen_commit      bigint      NOT NULL,
    seen_prepare     bigint      NOT NULL
  ) WITH (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
  INSERT INTO kurrent.walk VALUES (1, 0, '-infinity', -1, -1);

  -- A stream's id is the position of its first event: the same whoever walks, and however often.
  CREATE TABLE kurrent.stream (
    stream_id     bigint PRIMARY KEY,
    name          text COLLATE "C" NOT NULL UNIQUE,
    revision      bigint NOT NULL,
    last_position bigint NOT NULL,
    head_hash     bytea  NOT NULL
  ) WITH (fillfactor = 70);

  CREATE TABLE kurrent.event (
    position         bigint      PRIMARY KEY,
    stream_id        bigint      NOT NULL,
    revision         bigint      NOT NULL,
    event_id         uuid        NOT NULL,
    commit_position  bigint      NOT NULL,
    prepare_position bigint      NOT NULL,
    recorded_at      timestamptz NOT NULL CHECK (isfinite(recorded_at)),
    hash             bytea       NOT NULL,
    UNIQUE (stream_id, revision)
  );

  -- attempt tells one sending of a command from another: who finds its own was not a repeat.
  CREATE TABLE kurrent.receipt (
    command_id     uuid   PRIMARY KEY,
    attempt        uuid   NOT NULL,
    first_position bigint NOT NULL,
    last_position  bigint NOT NULL
  );

  -- What was found in $all that must not be there: a stream that will be truncated, a foreign event, a hole.
  CREATE TABLE kurrent.fault (
    kind             text   NOT NULL,
    subject          text COLLATE "C" NOT NULL,   -- a stream or a command
    commit_position  bigint NOT NULL,
    prepare_position bigint NOT NULL,
    PRIMARY KEY (kind, subject, commit_position, prepare_position)
  );
`;

const GUARDS = `
  CREATE TRIGGER no_rewriting BEFORE UPDATE OR DELETE ON kurrent.event FOR EACH ROW EXECUTE FUNCTION es.forbid();
  CREATE TRIGGER no_rewriting BEFORE UPDATE OR DELETE ON kurrent.receipt FOR EACH ROW EXECUTE FUNCTION es.forbid();
`;

const INTEGRATE = `
  -- The next stretch of $all. Answers false, and does nothing, when somebody else has walked on since the caller looked.
  CREATE FUNCTION kurrent.integrate(
    p_next bigint, p_commit_before bigint, p_prepare_before bigint,   -- the walk as the caller knows it
    p_commit bigint, p_prepare bigint, p_recorded timestamptz,        -- the walk after this stretch
    s_id bigint[], s_name text[], s_revision bigint[], s_last bigint[], s_head bytea[],
    e_stream bigint[], e_revision bigint[], e_id uuid[], e_commit bigint[], e_prepare bigint[],
    e_recorded timestamptz[], e_hash bytea[],
    r_command uuid[], r_attempt uuid[], r_first bigint[], r_last bigint[],
    f_kind text[], f_subject text[], f_commit bigint[], f_prepare bigint[]
  ) RETURNS boolean
  LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = kurrent, pg_catalog, pg_temp AS $body$
  BEGIN
    PERFORM 1 FROM walk w
      WHERE w.walk_id = 1 AND w.next_position = p_next
        AND w.seen_commit = p_commit_before AND w.seen_prepare = p_prepare_before
        FOR UPDATE;
    IF NOT FOUND THEN RETURN false; END IF;

    INSERT INTO stream AS s (stream_id, name, revision, last_position, head_hash)
      SELECT * FROM unnest(s_id, s_name, s_revision, s_last, s_head)
      ON CONFLICT (name) DO UPDATE
        SET revision = excluded.revision, last_position = excluded.last_position, head_hash = excluded.head_hash;
    INSERT INTO event
      SELECT p_next + n - 1, stream_id, revision, event_id, c, p, recorded_at, hash
        FROM unnest(e_stream, e_revision, e_id, e_commit, e_prepare, e_recorded, e_hash) WITH ORDINALITY
          AS e(stream_id, revision, event_id, c, p, recorded_at, hash, n);

    -- A command that stands in two places was sent to other streams the second time: its first place counts.
    INSERT INTO fault
      SELECT 'command-twice', r.command::text, p_commit, p_prepare
        FROM unnest(r_command) AS r(command) JOIN receipt ON receipt.command_id = r.command
      ON CONFLICT DO NOTHING;
    INSERT INTO receipt SELECT * FROM unnest(r_command, r_attempt, r_first, r_last) ON CONFLICT DO NOTHING;
    INSERT INTO fault SELECT * FROM unnest(f_kind, f_subject, f_commit, f_prepare) ON CONFLICT DO NOTHING;

    UPDATE walk SET next_position = p_next + cardinality(e_id), last_recorded_at = greatest(last_recorded_at, p_recorded),
                    seen_commit = p_commit, seen_prepare = p_prepare
      WHERE walk_id = 1;
    RETURN true;
  END $body$;
`;

const POSITION_AT = `
  -- Halving works because positions are dense and recorded_at never decreases: no index on the time is needed.
  CREATE FUNCTION kurrent.position_at(p_instant timestamptz) RETURNS bigint
  LANGUAGE plpgsql STABLE SET search_path = kurrent, pg_catalog, pg_temp AS $body$
  DECLARE
    v_not_after bigint := -1;
    v_after     bigint;
    v_middle    bigint;
  BEGIN
    SELECT w.next_position INTO STRICT v_after FROM walk w WHERE w.walk_id = 1;
    WHILE v_after - v_not_after > 1 LOOP
      v_middle := (v_not_after + v_after) / 2;
      IF (SELECT e.recorded_at <= p_instant FROM event e WHERE e.position = v_middle) THEN
        v_not_after := v_middle;
      ELSE
        v_after := v_middle;
      END IF;
    END LOOP;
    RETURN v_not_after;
  END $body$;
`;

const FORGET = `
  -- For the owner of the tables alone, with every Sightline stopped: the next start makes the index again from $all.
  CREATE FUNCTION kurrent.forget() RETURNS void LANGUAGE plpgsql SET search_path = kurrent, pg_catalog, pg_temp AS $body$
  BEGIN
    TRUNCATE event, receipt, stream, fault;
    UPDATE walk SET next_position = 0, last_recorded_at = '-infinity', seen_commit = -1, seen_prepare = -1;
  END $body$;
  REVOKE EXECUTE ON FUNCTION kurrent.forget() FROM PUBLIC;
`;
