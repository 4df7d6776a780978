import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is counted as a gap, what opens and closes a need that nobody meets, and the counts that were made of them. */
export class CreateGaps1795219219000 implements MigrationInterface {
  readonly name = 'CreateGaps1795219219000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA gaps;

      CREATE TABLE gaps.referral (
        referral_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        person_id uuid NOT NULL,
        service_id uuid NOT NULL,
        referrer_organisation_id uuid NOT NULL,
        recipient_organisation_id uuid NOT NULL,
        areas text[] NOT NULL,
        -- What the service was told that the person needs; empty until the referral is sent, and once it was erased.
        needs text[]
      );

      CREATE TABLE gaps.fact (
        event_id uuid PRIMARY KEY,
        -- The event that is counted: where it stands in its stream and in the log.
        stream text COLLATE "C" NOT NULL,
        revision bigint NOT NULL,
        position bigint NOT NULL,
        kind text COLLATE "C" NOT NULL,
        referral_id uuid NOT NULL,
        person_id uuid NOT NULL,
        service_id uuid NOT NULL,
        reasons text[] NOT NULL,
        barriers text[] NOT NULL,
        criterion_ids text[] NOT NULL,
        criteria_version int,
        happened_on date NOT NULL
      );
      CREATE INDEX fact_day ON gaps.fact (happened_on, position);

      CREATE TABLE gaps.moment (
        event_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        person_id uuid NOT NULL,
        referral_id uuid NOT NULL,
        kind text COLLATE "C" NOT NULL,
        happened_on date NOT NULL
      );
      CREATE INDEX moment_day ON gaps.moment (happened_on);

      -- The last event by which anything that is counted in a quarter changed.
      CREATE TABLE gaps.change (
        quarter date PRIMARY KEY,
        position bigint NOT NULL
      );

      -- Counts that were made, and up to which event: no read model, but what a reading need not count again.
      CREATE TABLE gaps.counted (
        scope text COLLATE "C" NOT NULL,
        from_day date NOT NULL,
        to_day date NOT NULL,
        as_of date NOT NULL,
        position bigint NOT NULL,
        figures jsonb NOT NULL,
        PRIMARY KEY (scope, from_day, to_day)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA gaps CASCADE');
  }
}
