import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two records of one person count as one, and what an assessment found counts as a "no": filled anew from the log by read
 * models of other names.
 */
export class OnePersonOneCount1795219219002 implements MigrationInterface {
  readonly name = 'OnePersonOneCount1795219219002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE gaps.demand, gaps.unmet_demand, gaps.need_moment, gaps.quarter_change, gaps.counted;

      -- Of a referral: the service that was asked, and the assessment that found the person not suitable, if that is its last word.
      ALTER TABLE gaps.demand ADD COLUMN service_id uuid, ADD COLUMN unsuitable_by uuid;

      CREATE TABLE gaps.merge (
        merge_id uuid PRIMARY KEY,
        kept_person_id uuid NOT NULL,
        merged_person_id uuid NOT NULL,
        -- Where in the log it was merged, and taken apart again.
        merged_at bigint NOT NULL,
        reversed_at bigint,
        changed_at bigint NOT NULL
      );
      CREATE INDEX merge_merged ON gaps.merge (merged_person_id);

      -- Who has a contract with which service.
      CREATE TABLE gaps.commissioned_service (
        service_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        PRIMARY KEY (service_id, organisation_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE gaps.merge, gaps.commissioned_service;
      ALTER TABLE gaps.demand DROP COLUMN service_id, DROP COLUMN unsuitable_by;
    `);
  }
}
