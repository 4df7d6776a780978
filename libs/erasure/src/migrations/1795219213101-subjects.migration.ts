import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom an erasure can be about, survivors and members of staff as well: filled anew from the log. */
export class Subjects1795219213101 implements MigrationInterface {
  readonly name = 'Subjects1795219213101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE erasure.person, erasure.request, erasure.hold;
      ALTER TABLE erasure.person
        ADD kind text NOT NULL,
        -- Whose governance leads answer for them; empty where every governance lead does.
        ADD organisation_id uuid,
        ADD is_working boolean NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE erasure.person, erasure.request, erasure.hold;
      ALTER TABLE erasure.person DROP kind, DROP organisation_id, DROP is_working;
    `);
  }
}
