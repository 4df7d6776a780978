import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Demand that never became a referral counts as well, and what was a mistake does not: filled anew from the log. */
export class DemandWithoutReferrals1795219219001 implements MigrationInterface {
  readonly name = 'DemandWithoutReferrals1795219219001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE gaps.referral, gaps.fact, gaps.moment, gaps.change;
      TRUNCATE gaps.counted;

      -- A referral, or a search that found nothing: who needed what, where.
      CREATE TABLE gaps.demand (
        demand_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        person_id uuid NOT NULL,
        referrer_organisation_id uuid NOT NULL,
        -- Empty where no service was asked.
        recipient_organisation_id uuid,
        areas text[] NOT NULL,
        -- What the service was told that the person needs; empty until a referral is sent, and once it was erased.
        needs text[],
        is_mistake boolean NOT NULL
      );

      CREATE TABLE gaps.unmet_demand (
        event_id uuid PRIMARY KEY,
        -- The event that is counted: where it stands in its stream and in the log.
        stream text COLLATE "C" NOT NULL,
        revision bigint NOT NULL,
        position bigint NOT NULL,
        kind text COLLATE "C" NOT NULL,
        demand_id uuid NOT NULL,
        person_id uuid NOT NULL,
        service_id uuid,
        reasons text[] NOT NULL,
        barriers text[] NOT NULL,
        criterion_ids text[] NOT NULL,
        criteria_version int,
        happened_on date NOT NULL
      );
      CREATE INDEX unmet_demand_day ON gaps.unmet_demand (happened_on, position);

      CREATE TABLE gaps.need_moment (
        event_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        person_id uuid NOT NULL,
        demand_id uuid NOT NULL,
        kind text COLLATE "C" NOT NULL,
        happened_on date NOT NULL
      );
      CREATE INDEX need_moment_day ON gaps.need_moment (happened_on);

      -- The last event by which anything that is counted in a quarter changed; in the year 1, by which any quarter may have.
      CREATE TABLE gaps.quarter_change (
        quarter date PRIMARY KEY,
        position bigint NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE gaps.demand, gaps.unmet_demand, gaps.need_moment, gaps.quarter_change');
  }
}
