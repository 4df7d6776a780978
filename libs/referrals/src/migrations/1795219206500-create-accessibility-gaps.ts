import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every decline with the barriers it named, and what of its referral it is counted by. */
export class CreateAccessibilityGaps1795219206500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE referrals.gap_decline (
        event_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        referral_id uuid NOT NULL,
        person_id uuid NOT NULL,
        service_id uuid NOT NULL,
        reasons text[] NOT NULL,
        barriers text[] NOT NULL,
        declined_on date NOT NULL
      );
      CREATE INDEX gap_decline_day ON referrals.gap_decline (declined_on, position);

      CREATE TABLE referrals.gap_referral (
        referral_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        referrer_organisation_id uuid NOT NULL,
        recipient_organisation_id uuid NOT NULL,
        areas text[] NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE referrals.gap_decline; DROP TABLE referrals.gap_referral;');
  }
}
