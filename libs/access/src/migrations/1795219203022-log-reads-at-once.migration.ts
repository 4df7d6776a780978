import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The same row by the same rules in less time: the chain is taken once, what is logged is parsed once, nothing is written
 * for canaries unless there is one, one statement counts both spans of the pace, and values are framed in a loop instead of
 * by a sorted query for each list. What is hashed is byte for byte what it was.
 */
export class LogReadsAtOnce1795219203022 implements MigrationInterface {
  readonly name = 'LogReadsAtOnce1795219203022';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [FRAMED, CHAIN_READ, LOG_READ, PACE, WATCHED_READ]) await runner.query(statement);
    await runner.query('DROP FUNCTION access.pace_of(jsonb, jsonb, text[]), access.subjects_since');
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The read log is not taken back to a slower way'));
  }
}

const FRAMED = `
  CREATE OR REPLACE FUNCTION access.framed(texts text[]) RETURNS bytea LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
  DECLARE
    one text;
    framed bytea := int4send(cardinality(texts));
  BEGIN
    FOREACH one IN ARRAY texts LOOP
      framed := framed || CASE WHEN one IS NULL THEN '\\x00'::bytea
        ELSE '\\x01'::bytea || int4send(octet_length(convert_to(one, 'UTF8'))) || convert_to(one, 'UTF8') END;
    END LOOP;
    RETURN framed;
  END $$`;

/** A row of the log as it is asked for, without its place in the chain. */
const ENTRY = `jsonb_to_record(entry) AS e (at timestamptz, member_id uuid, role text, organisation_id uuid, action text,
        purpose text, resource_kind text, resource_id text, case_ids text[], returned_ids text[], fields text[],
        field_classes text[], query_digest bytea, decision text, rule_ids text[], policy_version text, channel text,
        correlation_id text, session_digest bytea, proof_age_seconds integer)`;

/** Adds a row behind the end of its chain, which the caller holds locked. */
const CHAIN_READ = `
  CREATE FUNCTION access.chain_read(r record, head record) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE
    new_id bigint := nextval('access.read_log_read_id_seq');
    place bigint := head.number + 1;
    row_hash bytea;
  BEGIN
    row_hash := access.read_hash(head.hash, ARRAY[
      new_id::text, (extract(epoch FROM r.at) * 1000000)::bigint::text, r.member_id::text, r.role,
      r.organisation_id::text, r.action, r.purpose, r.resource_kind, r.resource_id,
      encode(access.framed(r.case_ids), 'hex'), encode(access.framed(r.returned_ids), 'hex'),
      encode(access.framed(r.fields), 'hex'), encode(access.framed(r.field_classes), 'hex'),
      encode(r.query_digest, 'hex'), r.decision, encode(access.framed(r.rule_ids), 'hex'),
      r.policy_version, r.channel, r.correlation_id, encode(r.session_digest, 'hex'),
      r.proof_age_seconds::text, head.chain::text, place::text]);
    INSERT INTO access.read_log (read_id, at, member_id, role, organisation_id, action, purpose, resource_kind,
        resource_id, case_ids, returned_ids, fields, field_classes, query_digest, decision, rule_ids, policy_version,
        channel, correlation_id, session_digest, proof_age_seconds, chain, chain_number, hash)
      OVERRIDING SYSTEM VALUE
      VALUES (new_id, r.at, r.member_id, r.role, r.organisation_id, r.action, r.purpose, r.resource_kind,
        r.resource_id, r.case_ids, r.returned_ids, r.fields, r.field_classes, r.query_digest, r.decision, r.rule_ids,
        r.policy_version, r.channel, r.correlation_id, r.session_digest, r.proof_age_seconds, head.chain, place, row_hash);
    UPDATE access.read_chain SET number = place, hash = row_hash WHERE chain = head.chain;
    RETURN new_id;
  END $$`;

/** Waiting for the chain, or for a log that somebody holds locked, ends after two seconds. */
const LOG_READ = `
  CREATE OR REPLACE FUNCTION access.log_read(entry jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE r record; head record;
  BEGIN
    PERFORM set_config('lock_timeout', '2s', true);
    SELECT e.* INTO r FROM ${ENTRY};
    SELECT * INTO head FROM access.read_chain WHERE chain = access.chain_of(r.member_id) FOR UPDATE;
    RETURN access.chain_read(r, head);
  END $$`;

/**
 * What the pace of this read asks for: null, 'prove-again' or 'blocked'. A record counts as its cases, a list as the records
 * in it; what the member was shown in an hour, and since their last proof in ten minutes, is counted with \`these\`, once each.
 */
const PACE = `
  CREATE FUNCTION access.pace_of(r record, limits jsonb, these text[]) RETURNS text LANGUAGE plpgsql STABLE AS $$
  DECLARE
    lists boolean := r.resource_id IS NULL;
    proved timestamptz := r.at - make_interval(secs => r.proof_age_seconds);
    is_blocked boolean; cleared timestamptz; in_hour bigint; unproved bigint;
  BEGIN
    IF limits IS NULL OR these = '{}' THEN RETURN NULL; END IF;
    SELECT coalesce(bool_or(a.acknowledged_at IS NULL OR a.finding = 'MISUSE'), false)
        OR EXISTS (SELECT FROM access.alert_due d
                    WHERE d.member_id = r.member_id AND d.kind = 'READING_PACE' AND d.raised_at IS NULL),
        max(a.acknowledged_at)
      INTO is_blocked, cleared FROM access.alert a WHERE a.member_id = r.member_id AND a.kind = 'READING_PACE';
    IF is_blocked THEN RETURN 'blocked'; END IF;
    SELECT count(*), count(*) FILTER (WHERE latest > greatest(r.at - interval '10 minutes', proved, cleared))
      INTO in_hour, unproved FROM (
        SELECT subject, max(shown) AS latest FROM (
          SELECT unnest(CASE WHEN lists THEN l.returned_ids
                             WHEN l.case_ids = '{}' THEN ARRAY[l.resource_id] ELSE l.case_ids END) AS subject, l.at AS shown
            FROM access.read_log l
           WHERE l.member_id = r.member_id AND l.at > greatest(r.at - interval '1 hour', cleared)
             AND l.decision = 'allow' AND (l.resource_id IS NULL) = lists
          UNION ALL SELECT unnest(these), 'infinity') each_one GROUP BY subject) subjects;
    IF in_hour > (limits->>CASE WHEN lists THEN 'listedInAnHour' ELSE 'openedInAnHour' END)::bigint
      THEN RETURN 'blocked'; END IF;
    IF unproved > (limits->>CASE WHEN lists THEN 'listedInTenMinutes' ELSE 'openedInTenMinutes' END)::bigint
      THEN RETURN 'prove-again'; END IF;
    RETURN NULL;
  END $$`;

/**
 * Adds one row as \`log_read\` does, once the pace of the member was looked at under the lock of their chain. Gives what it
 * came to: whether the pace refuses, and how many alerts are due.
 */
const WATCHED_READ = `
  CREATE OR REPLACE FUNCTION access.log_watched_read(entry jsonb, limits jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    r record; head record; is_one boolean; pace text; alerts bigint := 0;
  BEGIN
    PERFORM set_config('lock_timeout', '2s', true);
    SELECT e.* INTO r FROM ${ENTRY};
    is_one := r.resource_id IS NOT NULL;
    SELECT * INTO head FROM access.read_chain WHERE chain = access.chain_of(r.member_id) FOR UPDATE;
    IF is_one AND EXISTS (SELECT FROM access.canary c WHERE c.case_id::text = ANY (r.case_ids)) THEN
      alerts := access.sound_canaries(entry, r.case_ids);
    END IF;
    IF r.decision = 'allow' THEN
      pace := access.pace_of(r, limits, CASE WHEN NOT is_one THEN r.returned_ids
                                             WHEN r.case_ids = '{}' THEN ARRAY[r.resource_id] ELSE r.case_ids END);
    END IF;
    IF pace IS NOT NULL THEN
      r.decision := 'refuse';
      r.rule_ids := ARRAY['forbidden:' || pace];
      r.returned_ids := '{}'::text[];
      r.fields := '{}'::text[];
      r.field_classes := '{}'::text[];
    END IF;
    IF pace = 'blocked' AND NOT EXISTS (
        SELECT FROM access.alert_due d WHERE d.member_id = r.member_id AND d.kind = 'READING_PACE' AND d.raised_at IS NULL)
      AND NOT EXISTS (
        SELECT FROM access.alert a WHERE a.member_id = r.member_id AND a.kind = 'READING_PACE'
          AND (a.acknowledged_at IS NULL OR a.finding = 'MISUSE')) THEN
      INSERT INTO access.alert_due (kind, member_id, organisation_ids, at)
      VALUES ('READING_PACE', r.member_id, ARRAY[r.organisation_id], r.at);
      alerts := alerts + 1;
    END IF;
    PERFORM access.chain_read(r, head);
    RETURN jsonb_build_object('pace', pace, 'alerts', alerts);
  END $$`;
