import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `es.append_carefully` puts the bytes of a batch together piece by piece. An array that grows by one element is changed in
 * its place; one to which another is joined, as before, is copied as a whole each time.
 */
export class AppendCarefully1795219201007 implements MigrationInterface {
  readonly name = 'AppendCarefully1795219201007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(APPEND_CAREFULLY);
  }

  async down(): Promise<void> {
    // The function of the migration before promises the same, and is not worth writing once more.
  }
}

const APPEND_CAREFULLY = `
  CREATE OR REPLACE FUNCTION es.append_carefully(
    c_id uuid[], s_name text[], t_name text[],
    a_command int[], a_occurred timestamptz[], a_parts int[], a_meta bytea[],
    p_stream int[], p_expected bigint[], p_events int[],
    e_id uuid[], e_type int[], e_version smallint[], e_body bytea[]
  ) RETURNS TABLE (outcomes text, positions bigint[], revisions bigint[])
  LANGUAGE plpgsql VOLATILE SET search_path = es, pg_catalog, pg_temp AS $body$
  DECLARE
    v_pieces bytea[] := '{}';   -- of each append its envelope, then the bodies of its events
    p        int := 1;
    k        int := 1;
  BEGIN
    IF cardinality(a_parts) <> cardinality(a_meta) OR cardinality(p_events) <> cardinality(p_stream)
       OR (SELECT sum(x) FROM unnest(a_parts) AS x) <> cardinality(p_stream)
       OR (SELECT sum(x) FROM unnest(p_events) AS x) <> cardinality(e_body) THEN
      RAISE EXCEPTION 'the lengths in the batch do not agree' USING ERRCODE = 'ES004';
    END IF;
    FOR i IN 1 .. cardinality(a_meta) LOOP
      v_pieces := array_append(v_pieces, a_meta[i]);
      FOR j IN p .. p + a_parts[i] - 1 LOOP
        FOR n IN 1 .. p_events[j] LOOP
          v_pieces := array_append(v_pieces, e_body[k]);
          k := k + 1;
        END LOOP;
      END LOOP;
      p := p + a_parts[i];
    END LOOP;
    RETURN QUERY
      SELECT * FROM es.append_batch(
        c_id, s_name, t_name,
        a_command, a_occurred, a_parts, ARRAY(SELECT octet_length(x) FROM unnest(a_meta) AS x),
        p_stream, p_expected, p_events,
        e_id, e_type, e_version, ARRAY(SELECT octet_length(x) FROM unnest(e_body) AS x),
        (SELECT string_agg(u.piece, NULL ORDER BY u.no) FROM unnest(v_pieces) WITH ORDINALITY AS u(piece, no)));
  END $body$;
`;
