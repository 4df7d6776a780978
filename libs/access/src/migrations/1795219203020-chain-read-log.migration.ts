import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The read log as chains of hashes: each row carries the hash of the one before. Rows are added by one function alone,
 * which takes the chain's row as the last thing of the reader's transaction. There are 16 chains, by the last byte of the
 * member's id: one would let all readers wait for each other's commit. Rows of before are chained here in the order in
 * which they were added: of those the chain says what they were on the day of this migration, not earlier.
 */
export class ChainReadLog1795219203020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE access.read_log
        ADD COLUMN session_digest bytea,
        ADD COLUMN proof_age_seconds integer,
        ADD COLUMN case_ids text[] NOT NULL DEFAULT '{}',
        ADD COLUMN field_classes text[] NOT NULL DEFAULT '{}',
        ADD COLUMN policy_version text NOT NULL DEFAULT '',
        ADD COLUMN chain smallint,
        ADD COLUMN chain_number bigint,
        ADD COLUMN hash bytea`);
    await runner.query(`
      CREATE TABLE access.read_chain (
        chain  smallint PRIMARY KEY,
        number bigint NOT NULL,
        hash   bytea NOT NULL
      ) WITH (fillfactor = 20)`);
    await runner.query(`
      INSERT INTO access.read_chain
      SELECT n, 0, sha256(convert_to('sightline read log start ' || n, 'UTF8')) FROM generate_series(0, 15) n`);
    for (const statement of [...CANONICAL, CHAIN_OLD_ROWS, LOG_READ]) await runner.query(statement);
    await runner.query(`
      ALTER TABLE access.read_log
        ALTER COLUMN chain SET NOT NULL,
        ALTER COLUMN chain_number SET NOT NULL,
        ALTER COLUMN hash SET NOT NULL,
        ADD CONSTRAINT read_log_place UNIQUE (chain, chain_number)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION access.log_read, access.read_hash, access.framed, access.chain_of`);
    await runner.query(`DROP TABLE access.read_chain`);
    await runner.query(`
      ALTER TABLE access.read_log
        DROP COLUMN session_digest, DROP COLUMN proof_age_seconds, DROP COLUMN case_ids,
        DROP COLUMN field_classes, DROP COLUMN policy_version, DROP COLUMN chain, DROP COLUMN chain_number, DROP COLUMN hash`);
  }
}

/** Every value with its length before it, so that no two rows give the same bytes; NULL is told from an empty text. */
const CANONICAL = [
  `CREATE FUNCTION access.framed(texts text[]) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT int4send(cardinality(texts)) || coalesce(string_agg(
       CASE WHEN one IS NULL THEN '\\x00'::bytea
            ELSE '\\x01'::bytea || int4send(octet_length(convert_to(one, 'UTF8'))) || convert_to(one, 'UTF8') END,
       ''::bytea ORDER BY place), ''::bytea)
     FROM unnest(texts) WITH ORDINALITY AS each (one, place) $$`,
  `CREATE FUNCTION access.read_hash(previous bytea, columns text[]) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT sha256(convert_to('sightline read log row 1', 'UTF8') || previous || access.framed(columns)) $$`,
  `CREATE FUNCTION access.chain_of(member uuid) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
     SELECT (get_byte(uuid_send(member), 15) % 16)::smallint $$`,
];

/** The columns of a row in the order in which they are hashed; lists as the hex of their own framing. */
const columnsOf = (row: string): string => `ARRAY[
  ${row}.read_id::text, (extract(epoch FROM ${row}.at) * 1000000)::bigint::text, ${row}.member_id::text, ${row}.role,
  ${row}.organisation_id::text, ${row}.action, ${row}.purpose, ${row}.resource_kind, ${row}.resource_id,
  encode(access.framed(${row}.case_ids), 'hex'), encode(access.framed(${row}.returned_ids), 'hex'),
  encode(access.framed(${row}.fields), 'hex'), encode(access.framed(${row}.field_classes), 'hex'),
  encode(${row}.query_digest, 'hex'), ${row}.decision, encode(access.framed(${row}.rule_ids), 'hex'),
  ${row}.policy_version, ${row}.channel, ${row}.correlation_id, encode(${row}.session_digest, 'hex'),
  ${row}.proof_age_seconds::text, ${row}.chain::text, ${row}.chain_number::text]`;

const CHAIN_OLD_ROWS = `
  DO $$
  DECLARE old record; head record;
  BEGIN
    ALTER TABLE access.read_log DISABLE TRIGGER read_log_only_grows;
    FOR old IN SELECT read_id, member_id FROM access.read_log ORDER BY read_id LOOP
      SELECT * INTO head FROM access.read_chain WHERE chain = access.chain_of(old.member_id);
      UPDATE access.read_log SET chain = head.chain, chain_number = head.number + 1 WHERE read_id = old.read_id;
      UPDATE access.read_log r SET hash = access.read_hash(head.hash, ${columnsOf('r')}) WHERE read_id = old.read_id;
      UPDATE access.read_chain c SET number = r.chain_number, hash = r.hash
        FROM access.read_log r WHERE r.read_id = old.read_id AND c.chain = r.chain;
    END LOOP;
    ALTER TABLE access.read_log ENABLE TRIGGER read_log_only_grows;
  END $$`;

/**
 * Adds one row. The lock of the chain is held from here to the commit, which follows at once. Waiting for it, or for a
 * log that somebody holds locked, ends after two seconds.
 */
const LOG_READ = `
  CREATE FUNCTION access.log_read(entry jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE r record; head record; row_hash bytea;
  BEGIN
    PERFORM set_config('lock_timeout', '2s', true);
    SELECT * INTO head FROM access.read_chain
      WHERE chain = access.chain_of((entry->>'member_id')::uuid) FOR UPDATE;
    SELECT nextval('access.read_log_read_id_seq') AS read_id, e.*, head.chain, head.number + 1 AS chain_number INTO r
      FROM jsonb_to_record(entry) AS e (at timestamptz, member_id uuid, role text, organisation_id uuid, action text,
        purpose text, resource_kind text, resource_id text, case_ids text[], returned_ids text[], fields text[],
        field_classes text[], query_digest bytea, decision text, rule_ids text[], policy_version text, channel text, correlation_id text,
        session_digest bytea, proof_age_seconds integer);
    row_hash := access.read_hash(head.hash, ${columnsOf('r')});
    INSERT INTO access.read_log (read_id, at, member_id, role, organisation_id, action, purpose, resource_kind,
        resource_id, case_ids, returned_ids, fields, field_classes, query_digest, decision, rule_ids, policy_version,
        channel, correlation_id, session_digest, proof_age_seconds, chain, chain_number, hash)
      OVERRIDING SYSTEM VALUE
      VALUES (r.read_id, r.at, r.member_id, r.role, r.organisation_id, r.action, r.purpose, r.resource_kind,
        r.resource_id, r.case_ids, r.returned_ids, r.fields, r.field_classes, r.query_digest, r.decision, r.rule_ids,
        r.policy_version, r.channel, r.correlation_id, r.session_digest, r.proof_age_seconds, r.chain, r.chain_number, row_hash);
    UPDATE access.read_chain SET number = r.chain_number, hash = row_hash WHERE chain = head.chain;
    RETURN r.read_id;
  END $$`;
