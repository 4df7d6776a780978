import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases whose persons accuse each other, once for each of the two, with what the latest screening found. */
export class CounterAllegations1795219205008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE case_file.counter_allegation (
        counter_id uuid NOT NULL,
        case_id uuid NOT NULL,
        mirror_case_id uuid NOT NULL,
        raised_on date NOT NULL,
        finding text,
        bases text[],
        assessed_on date,
        PRIMARY KEY (counter_id, case_id)
      );
      CREATE INDEX counter_allegation_case ON case_file.counter_allegation (case_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE case_file.counter_allegation');
  }
}
