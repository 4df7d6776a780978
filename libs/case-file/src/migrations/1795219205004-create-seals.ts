import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Seals of entries and of whole cases, with the orders that they follow. What is sealed stays where it is. */
export class CreateSeals1795219205004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_file.seal (
        seal_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        scope text NOT NULL,
        entry_ids uuid[] NOT NULL,
        state text NOT NULL,
        in_force boolean NOT NULL,
        order_reference text,
        court text,
        ordered_on date,
        until_on date,
        proposed_by uuid,
        sealed_at timestamptz,
        unsealed_at timestamptz,
        unseal_reason text
      );
      CREATE INDEX seal_case ON case_file.seal (case_id) WHERE in_force;
      CREATE INDEX seal_until ON case_file.seal (until_on) WHERE in_force;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_file.seal');
  }
}
