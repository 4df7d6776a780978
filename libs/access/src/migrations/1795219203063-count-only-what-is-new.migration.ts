import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The same row by the same rules, without counting where nothing can have been added: a read of what this member was shown
 * in the same way a moment ago. Most reads are that: page after page of one case. `read-log/same-log.int-spec.ts` holds the
 * two ways against each other.
 */
export class CountOnlyWhatIsNew1795219203063 implements MigrationInterface {
  readonly name = 'CountOnlyWhatIsNew1795219203063';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WATCHED_READ);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The read log is not taken back to a slower way'));
  }
}

/**
 * As before (1795219203062), but for one thing: what this session was shown in the last ten minutes and since its last proof
 * was counted then and was not too much; what is shown again adds nothing to it. So the pace allows it, as long as the
 * member's reading is not paused.
 */
const WATCHED_READ = `
  CREATE OR REPLACE FUNCTION access.log_watched_read(entry jsonb, limits jsonb) RETURNS jsonb
    LANGUAGE plpgsql SET lock_timeout = '2s' SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    r access.read_log := jsonb_populate_record(NULL::access.read_log, entry);
    is_one boolean := r.resource_id IS NOT NULL;
    these text[] := CASE WHEN NOT is_one THEN r.returned_ids WHEN r.case_ids = '{}' THEN ARRAY[r.resource_id] ELSE r.case_ids END;
    previous bytea; pace text; alerts bigint := 0;
    is_blocked boolean; cleared timestamptz; hour timestamptz; ten_minutes timestamptz; in_hour bigint; unproved bigint;
  BEGIN
    r.chain := access.chain_of(r.member_id);
    SELECT c.number + 1, c.hash INTO r.chain_number, previous FROM access.read_chain c WHERE c.chain = r.chain FOR UPDATE;

    IF is_one AND EXISTS (SELECT FROM access.canary c WHERE c.case_id::text = ANY (r.case_ids)) THEN
      alerts := access.sound_canaries(entry, r.case_ids);
    END IF;

    IF r.decision = 'allow' AND limits IS NOT NULL AND these <> '{}' THEN
      SELECT coalesce(bool_or(a.acknowledged_at IS NULL OR a.finding = 'MISUSE'), false)
          OR EXISTS (SELECT FROM access.alert_due d
                      WHERE d.member_id = r.member_id AND d.kind = 'READING_PACE' AND d.raised_at IS NULL),
          max(a.acknowledged_at)
        INTO is_blocked, cleared FROM access.alert a WHERE a.member_id = r.member_id AND a.kind = 'READING_PACE';
      hour := greatest(r.at - interval '1 hour', cleared);
      ten_minutes := greatest(r.at - interval '10 minutes', r.at - make_interval(secs => r.proof_age_seconds), cleared);
      IF NOT EXISTS (
        SELECT FROM access.read_log l
         WHERE l.member_id = r.member_id AND l.at > ten_minutes AND l.decision = 'allow' AND (l.resource_id IS NOT NULL) = is_one
           AND l.session_digest IS NOT DISTINCT FROM r.session_digest AND CASE WHEN NOT is_one THEN l.returned_ids
                    WHEN l.case_ids = '{}' THEN ARRAY[l.resource_id] ELSE l.case_ids END = these) THEN
        IF cardinality(these) > 1 THEN these := ARRAY(SELECT DISTINCT unnest(these)); END IF;
        SELECT count(DISTINCT subject) + cardinality(these),
               count(DISTINCT subject) FILTER (WHERE shown > ten_minutes) + cardinality(these)
          INTO in_hour, unproved FROM (
            SELECT unnest(CASE WHEN NOT is_one THEN l.returned_ids
                               WHEN l.case_ids = '{}' THEN ARRAY[l.resource_id] ELSE l.case_ids END) AS subject, l.at AS shown
              FROM access.read_log l
             WHERE l.member_id = r.member_id AND l.at > hour AND l.decision = 'allow' AND (l.resource_id IS NOT NULL) = is_one
            ) each_one WHERE subject <> ALL (these);
      END IF;
      pace := CASE
        WHEN is_blocked OR in_hour > (limits->>CASE WHEN is_one THEN 'openedInAnHour' ELSE 'listedInAnHour' END)::bigint
          THEN 'blocked'
        WHEN unproved > (limits->>CASE WHEN is_one THEN 'openedInTenMinutes' ELSE 'listedInTenMinutes' END)::bigint
          THEN 'prove-again' END;
    END IF;

    IF pace IS NOT NULL THEN
      r.decision := 'refuse';
      r.rule_ids := ARRAY['forbidden:' || pace];
      r.returned_ids := '{}'::text[];
      r.fields := '{}'::text[];
      r.field_classes := '{}'::text[];
    END IF;
    IF pace = 'blocked' AND NOT is_blocked THEN
      INSERT INTO access.alert_due (kind, member_id, organisation_ids, at)
      VALUES ('READING_PACE', r.member_id, ARRAY[r.organisation_id], r.at);
      alerts := alerts + 1;
    END IF;

    r.read_id := nextval('access.read_log_read_id_seq');
    r.hash := sha256(convert_to('sightline read log row 1', 'UTF8') || previous || access.framed(ARRAY[
      r.read_id::text, (extract(epoch FROM r.at) * 1000000)::bigint::text, r.member_id::text, r.role,
      r.organisation_id::text, r.action, r.purpose, r.resource_kind, r.resource_id,
      encode(access.framed(r.case_ids), 'hex'), encode(access.framed(r.returned_ids), 'hex'),
      encode(access.framed(r.fields), 'hex'), encode(access.framed(r.field_classes), 'hex'),
      encode(r.query_digest, 'hex'), r.decision, encode(access.framed(r.rule_ids), 'hex'),
      r.policy_version, r.channel, r.correlation_id, encode(r.session_digest, 'hex'),
      r.proof_age_seconds::text, r.chain::text, r.chain_number::text]));
    INSERT INTO access.read_log OVERRIDING SYSTEM VALUE VALUES (r.*);
    UPDATE access.read_chain SET number = r.chain_number, hash = r.hash WHERE chain = r.chain;
    IF pace IS NULL AND alerts = 0 THEN RETURN NULL; END IF;
    RETURN jsonb_build_object('pace', pace, 'alerts', alerts);
  END $$`;
