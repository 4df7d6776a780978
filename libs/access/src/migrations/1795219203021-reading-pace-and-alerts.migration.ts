import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How fast somebody reads is counted where the row is added, under the lock of their chain: two requests at once cannot
 * both be the last that is let through. What has to be looked at stands in `alert_due` with the same commit.
 */
export class ReadingPaceAndAlerts1795219203021 implements MigrationInterface {
  readonly name = 'ReadingPaceAndAlerts1795219203021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX read_log_pace ON access.read_log (member_id, at) WHERE decision = 'allow';

      CREATE TABLE access.alert (
        alert_id uuid PRIMARY KEY,
        kind text NOT NULL,
        organisation_ids uuid[] NOT NULL,
        member_id uuid NOT NULL,
        case_id uuid,
        raised_at timestamptz NOT NULL,
        finding text,
        acknowledged_at timestamptz,
        acknowledged_by uuid
      );
      CREATE INDEX alert_member ON access.alert (member_id, kind);

      CREATE TABLE access.canary (
        case_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        planted_at timestamptz NOT NULL
      );

      CREATE TABLE access.alert_due (
        due_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL,
        member_id uuid NOT NULL,
        organisation_ids uuid[] NOT NULL,
        case_id uuid,
        at timestamptz NOT NULL,
        raised_at timestamptz
      );
      CREATE INDEX alert_due_open ON access.alert_due (member_id, kind) WHERE raised_at IS NULL;
    `);
    for (const statement of [SUBJECTS_SINCE, PACE, CANARIES, WATCHED_READ]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION access.log_watched_read, access.sound_canaries, access.pace_of, access.subjects_since;
      DROP TABLE access.alert_due, access.canary, access.alert;
      DROP INDEX access.read_log_pace`);
  }
}

/**
 * How many subjects the member was shown since then, with these. A record counts as its cases, so that the person, the
 * referrals and the actions of one case are one subject; a list counts as the records in it.
 */
const SUBJECTS_SINCE = `
  CREATE FUNCTION access.subjects_since(member uuid, since timestamptz, lists boolean, these text[]) RETURNS bigint
    LANGUAGE sql STABLE AS $$
    SELECT count(DISTINCT subject) FROM (
      SELECT unnest(CASE WHEN lists THEN returned_ids
                         WHEN case_ids = '{}' THEN ARRAY[resource_id] ELSE case_ids END) AS subject
        FROM access.read_log
        WHERE member_id = member AND at > since AND decision = 'allow' AND (resource_id IS NULL) = lists
      UNION ALL SELECT unnest(these)) seen $$`;

/** What the pace of this read asks for: null, 'prove-again' or 'blocked'. Limits that are absent limit nothing. */
const PACE = `
  CREATE FUNCTION access.pace_of(entry jsonb, limits jsonb, these text[]) RETURNS text LANGUAGE plpgsql STABLE AS $$
  DECLARE
    member uuid := (entry->>'member_id')::uuid;
    now timestamptz := (entry->>'at')::timestamptz;
    lists boolean := entry->>'resource_id' IS NULL;
    proved timestamptz := now - make_interval(secs => (entry->>'proof_age_seconds')::integer);
    cleared timestamptz;
  BEGIN
    IF limits IS NULL OR these = '{}' THEN RETURN NULL; END IF;
    IF EXISTS (SELECT FROM access.alert_due d WHERE d.member_id = member AND d.kind = 'READING_PACE' AND d.raised_at IS NULL)
      OR EXISTS (SELECT FROM access.alert a WHERE a.member_id = member AND a.kind = 'READING_PACE'
                 AND (a.acknowledged_at IS NULL OR a.finding = 'MISUSE'))
      THEN RETURN 'blocked'; END IF;
    SELECT max(a.acknowledged_at) INTO cleared FROM access.alert a WHERE a.member_id = member AND a.kind = 'READING_PACE';
    IF access.subjects_since(member, greatest(now - interval '1 hour', cleared), lists, these)
      > (limits->>CASE WHEN lists THEN 'listedInAnHour' ELSE 'openedInAnHour' END)::bigint THEN RETURN 'blocked'; END IF;
    IF access.subjects_since(member, greatest(now - interval '10 minutes', proved, cleared), lists, these)
      > (limits->>CASE WHEN lists THEN 'listedInTenMinutes' ELSE 'openedInTenMinutes' END)::bigint
      THEN RETURN 'prove-again'; END IF;
    RETURN NULL;
  END $$`;

/** Sets an alert down for each canary among the cases that somebody asked for, let in or not. Says how many. */
const CANARIES = `
  CREATE FUNCTION access.sound_canaries(entry jsonb, cases text[]) RETURNS bigint LANGUAGE sql AS $$
    WITH due AS (
      INSERT INTO access.alert_due (kind, member_id, organisation_ids, case_id, at)
      SELECT 'CANARY', (entry->>'member_id')::uuid,
             ARRAY(SELECT DISTINCT unnest(ARRAY[c.organisation_id, (entry->>'organisation_id')::uuid])),
             c.case_id, (entry->>'at')::timestamptz
        FROM access.canary c WHERE c.case_id::text = ANY (cases) RETURNING 1)
    SELECT count(*) FROM due $$`;

/**
 * Adds one row as `log_read` does, once the pace of the member was looked at under the lock of their chain. Gives what it
 * came to: whether the pace refuses, and how many alerts are due.
 */
const WATCHED_READ = `
  CREATE FUNCTION access.log_watched_read(entry jsonb, limits jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    cases text[] := ARRAY(SELECT jsonb_array_elements_text(entry->'case_ids'));
    these text[]; pace text; alerts bigint := 0;
  BEGIN
    PERFORM set_config('lock_timeout', '2s', true);
    PERFORM FROM access.read_chain WHERE chain = access.chain_of((entry->>'member_id')::uuid) FOR UPDATE;
    these := CASE WHEN entry->>'resource_id' IS NULL THEN ARRAY(SELECT jsonb_array_elements_text(entry->'returned_ids'))
                  WHEN cases = '{}' THEN ARRAY[entry->>'resource_id'] ELSE cases END;
    IF entry->>'resource_id' IS NOT NULL AND cases <> '{}' THEN alerts := access.sound_canaries(entry, cases); END IF;
    IF entry->>'decision' = 'allow' THEN pace := access.pace_of(entry, limits, these); END IF;
    IF pace IS NOT NULL THEN
      entry := entry || jsonb_build_object('decision', 'refuse', 'rule_ids', ARRAY['forbidden:' || pace],
                                           'returned_ids', '[]'::jsonb, 'fields', '[]'::jsonb, 'field_classes', '[]'::jsonb);
    END IF;
    IF pace = 'blocked' AND NOT EXISTS (
        SELECT FROM access.alert_due d WHERE d.member_id = (entry->>'member_id')::uuid AND d.kind = 'READING_PACE' AND d.raised_at IS NULL)
      AND NOT EXISTS (
        SELECT FROM access.alert a WHERE a.member_id = (entry->>'member_id')::uuid AND a.kind = 'READING_PACE'
          AND (a.acknowledged_at IS NULL OR a.finding = 'MISUSE')) THEN
      INSERT INTO access.alert_due (kind, member_id, organisation_ids, at) VALUES ('READING_PACE',
        (entry->>'member_id')::uuid, ARRAY[(entry->>'organisation_id')::uuid], (entry->>'at')::timestamptz);
      alerts := alerts + 1;
    END IF;
    PERFORM access.log_read(entry);
    RETURN jsonb_build_object('pace', pace, 'alerts', alerts);
  END $$`;
