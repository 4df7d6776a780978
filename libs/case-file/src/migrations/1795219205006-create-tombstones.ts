import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is read where a value of an erased record was: by which decision, and when. */
export class CreateTombstones1795219205006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_file.tombstone (
        person_id uuid NOT NULL,
        record text COLLATE "C" NOT NULL,
        told text NOT NULL,
        PRIMARY KEY (person_id, record)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_file.tombstone');
  }
}
