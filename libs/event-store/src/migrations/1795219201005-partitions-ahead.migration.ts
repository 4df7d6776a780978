import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Partitions made ahead while the log is in use. A partition is made beside the log and then attached, which lets appends
 * and reads go on; `CREATE TABLE … PARTITION OF` would lock them out.
 */
export class PartitionsAhead1795219201005 implements MigrationInterface {
  readonly name = 'PartitionsAhead1795219201005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ADD_PARTITION);
    await runner.query(POSITIONS_END);
    await runner.query(ENSURE_PARTITIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION es.ensure_partitions, es.positions_end');
  }
}

const ADD_PARTITION = `
  CREATE OR REPLACE FUNCTION es.add_partition(p_number int) RETURNS void
  LANGUAGE plpgsql SET search_path = es, pg_catalog, pg_temp AS $body$
  DECLARE
    v_digits text   := p_number::text;
    v_name   text   := 'event_p' || lpad(v_digits, greatest(3, length(v_digits)), '0');
    v_size   bigint := 10000000;
  BEGIN
    EXECUTE format('CREATE TABLE es.%I (LIKE es.event INCLUDING ALL)', v_name);
    EXECUTE format('CREATE TRIGGER no_truncating BEFORE TRUNCATE ON es.%I FOR EACH STATEMENT EXECUTE FUNCTION es.forbid()',
                   v_name);
    EXECUTE format('ALTER TABLE es.event ATTACH PARTITION es.%I FOR VALUES FROM (%s) TO (%s)',
                   v_name, p_number * v_size, (p_number + 1) * v_size);
  END $body$;
`;

const POSITIONS_END = `
  -- The first position that has no partition, read from the partitions themselves.
  CREATE FUNCTION es.positions_end() RETURNS bigint
  LANGUAGE sql STABLE SET search_path = es, pg_catalog, pg_temp AS $body$
    SELECT coalesce(max(substring(pg_get_expr(c.relpartbound, c.oid) FROM 'TO \\(''?(\\d+)''?\\)')::bigint), 0)
      FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'es.event'::regclass
  $body$;
`;

const ENSURE_PARTITIONS = `
  -- Makes what is missing up to p_ahead partitions after the one that is written now; answers how many it made.
  CREATE FUNCTION es.ensure_partitions(p_ahead int) RETURNS int
  LANGUAGE plpgsql VOLATILE SET search_path = es, pg_catalog, pg_temp AS $body$
  DECLARE
    v_size  bigint := 10000000;
    v_first int;
    v_last  int;
  BEGIN
    IF p_ahead NOT BETWEEN 0 AND 10 THEN
      RAISE EXCEPTION 'from 0 to 10 partitions can be made ahead' USING ERRCODE = '22023';
    END IF;
    PERFORM pg_advisory_xact_lock(1795219204);   -- of several programs one makes them
    v_first := es.positions_end() / v_size;
    SELECT l.next_position / v_size + p_ahead INTO STRICT v_last FROM es.log l WHERE l.log_id = 1;
    FOR v_number IN v_first .. v_last LOOP
      PERFORM es.add_partition(v_number);
    END LOOP;
    RETURN greatest(v_last - v_first + 1, 0);
  END $body$;
`;
