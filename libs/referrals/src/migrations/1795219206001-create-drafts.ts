import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers of referrals that have not been sent: work in progress, not facts, so kept outside the log and thrown away afterwards. */
export class CreateDrafts1795219206001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE referrals.draft_answer (
        referral_id uuid NOT NULL,
        section text NOT NULL,
        answers jsonb NOT NULL,
        complete boolean NOT NULL,
        version integer NOT NULL,
        saved_by uuid NOT NULL,
        saved_at timestamptz NOT NULL,
        PRIMARY KEY (referral_id, section)
      );
      CREATE INDEX draft_answer_saved ON referrals.draft_answer (saved_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE referrals.draft_answer');
  }
}
