import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Made now, so that no append of the design size (architecture §8: 50 million events) has to wait for a table. */
const PARTITIONS_AHEAD = 5;

/**
 * The log's tables. `es.log` is one row whose lock hands out positions; `es.event` holds the events as bytes, divided by
 * position; `es.stream` the head of every stream; `es.receipt` what each command wrote, so that a repeat is harmless.
 */
export class LogTables1795219201000 implements MigrationInterface {
  readonly name = 'LogTables1795219201000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(APPEND_ONLY);
    await runner.query(PARTITIONS);
    for (let number = 0; number < PARTITIONS_AHEAD; number++) await runner.query(`SELECT es.add_partition(${number})`);
  }

  async down(): Promise<void> {
    throw new Error('The log is the record: no migration takes it away');
  }
}

const TABLES = `
  CREATE SCHEMA es;

  -- One row, rewritten by every append: room on its page keeps the rewrites there, and the vacuum comes often.
  CREATE TABLE es.log (
    log_id           smallint    PRIMARY KEY,
    next_position    bigint      NOT NULL,
    last_recorded_at timestamptz NOT NULL
  ) WITH (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);
  INSERT INTO es.log VALUES (1, 0, '-infinity');

  -- The positions let a read of one stream go to the partitions that hold it and to no other.
  CREATE TABLE es.stream (
    stream_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name           text COLLATE "C" NOT NULL UNIQUE,
    revision       bigint NOT NULL,
    first_position bigint NOT NULL,
    last_position  bigint NOT NULL,
    head_hash      bytea  NOT NULL
  ) WITH (fillfactor = 70);

  -- meta and body are bytes, not jsonb: jsonb reorders what the hash covers.
  CREATE TABLE es.event (
    position       bigint      NOT NULL PRIMARY KEY,
    stream_id      bigint      NOT NULL,
    revision       bigint      NOT NULL,
    event_id       uuid        NOT NULL,
    type           text COLLATE "C" NOT NULL,
    schema_version smallint    NOT NULL,
    occurred_at    timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL CHECK (isfinite(recorded_at)),
    meta           bytea       NOT NULL,
    body           bytea       NOT NULL,
    hash           bytea       NOT NULL
  ) PARTITION BY RANGE (position);
  CREATE INDEX event_by_stream ON es.event (stream_id, revision);

  -- A command's events lie side by side, so two positions are the whole of its answer.
  CREATE TABLE es.receipt (
    command_id     uuid   PRIMARY KEY,
    first_position bigint NOT NULL,
    last_position  bigint NOT NULL
  );
`;

const APPEND_ONLY = `
  CREATE FUNCTION es.forbid() RETURNS trigger LANGUAGE plpgsql AS $body$
  BEGIN
    RAISE EXCEPTION '% of %.% is forbidden: the log only grows', TG_OP, TG_TABLE_SCHEMA, TG_TABLE_NAME
      USING ERRCODE = 'ES003';
  END $body$;

  -- Row triggers pass to every partition by themselves, also when somebody names the partition.
  CREATE TRIGGER no_rewriting BEFORE UPDATE OR DELETE ON es.event FOR EACH ROW EXECUTE FUNCTION es.forbid();
  CREATE TRIGGER no_truncating BEFORE TRUNCATE ON es.event FOR EACH STATEMENT EXECUTE FUNCTION es.forbid();
  CREATE TRIGGER no_rewriting BEFORE UPDATE OR DELETE ON es.receipt FOR EACH ROW EXECUTE FUNCTION es.forbid();
  CREATE TRIGGER no_truncating BEFORE TRUNCATE ON es.receipt FOR EACH STATEMENT EXECUTE FUNCTION es.forbid();
  CREATE TRIGGER no_deleting BEFORE DELETE ON es.stream FOR EACH ROW EXECUTE FUNCTION es.forbid();
  CREATE TRIGGER no_truncating BEFORE TRUNCATE ON es.stream FOR EACH STATEMENT EXECUTE FUNCTION es.forbid();
  CREATE TRIGGER no_deleting BEFORE DELETE ON es.log FOR EACH ROW EXECUTE FUNCTION es.forbid();
  CREATE TRIGGER no_truncating BEFORE TRUNCATE ON es.log FOR EACH STATEMENT EXECUTE FUNCTION es.forbid();
`;

const PARTITIONS = `
  -- Ten million positions each. There is no default partition: it would have to be searched to attach another.
  CREATE FUNCTION es.add_partition(p_number int) RETURNS void LANGUAGE plpgsql AS $body$
  DECLARE
    v_name text   := 'event_p' || lpad(p_number::text, 3, '0');
    v_size bigint := 10000000;
  BEGIN
    EXECUTE format('CREATE TABLE es.%I PARTITION OF es.event FOR VALUES FROM (%s) TO (%s)',
                   v_name, p_number * v_size, (p_number + 1) * v_size);
    EXECUTE format('CREATE TRIGGER no_truncating BEFORE TRUNCATE ON es.%I FOR EACH STATEMENT EXECUTE FUNCTION es.forbid()',
                   v_name);
  END $body$;
`;
