import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far a referral has come, in the four stages that lists are divided into, and an index for each stage in the order in
 * which it is read: a page costs the same however many referrals a box holds.
 */
export class ListsInOrder1795219206010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE referrals.register ADD COLUMN stage text COLLATE "C" GENERATED ALWAYS AS (CASE
        WHEN state = 'DRAFT' THEN 'draft'
        WHEN submitted_at IS NULL THEN NULL
        WHEN state IN ('SUBMITTED', 'RECEIVED', 'INFO_REQUESTED', 'CHALLENGED') THEN 'deciding'
        WHEN state IN ('ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS') THEN 'working'
        WHEN state = 'ON_HOLD' AND start IS NULL THEN 'deciding'
        WHEN state = 'ON_HOLD' THEN 'working'
        ELSE 'over' END) STORED;
    `);
    for (const side of ['recipient', 'referrer']) {
      await runner.query(`
        DROP INDEX referrals.register_${side};
        CREATE INDEX register_${side}_due ON referrals.register
          (${side}_organisation_id, stage, coalesce(next_on, '9999-12-31'::date), referral_id);
        CREATE INDEX register_${side}_sent ON referrals.register
          (${side}_organisation_id, stage, coalesce(submitted_at, drafted_at), referral_id);
        CREATE INDEX register_${side}_ended ON referrals.register
          (${side}_organisation_id, stage, coalesce(ended_at, submitted_at, drafted_at), referral_id);
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const side of ['recipient', 'referrer']) {
      await runner.query(`
        DROP INDEX referrals.register_${side}_due, referrals.register_${side}_sent, referrals.register_${side}_ended;
        CREATE INDEX register_${side} ON referrals.register (${side}_organisation_id, state);
      `);
    }
    await runner.query('ALTER TABLE referrals.register DROP COLUMN stage');
  }
}
