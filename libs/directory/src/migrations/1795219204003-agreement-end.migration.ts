import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which an organisation's agreement ended; empty while one is in force, or before there is one. */
export class AgreementEnd1795219204003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE directory.organisation ADD agreement_ended_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE directory.organisation DROP agreement_ended_on');
  }
}
