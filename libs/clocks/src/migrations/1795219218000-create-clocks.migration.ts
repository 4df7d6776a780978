import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What contracts say about the clocks of services, by the day from which it holds. */
export class CreateClocks1795219218000 implements MigrationInterface {
  readonly name = 'CreateClocks1795219218000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA clocks;
      CREATE TABLE clocks.term (
        service_id uuid NOT NULL,
        starts_on date NOT NULL,
        acknowledge_days int NOT NULL,
        acknowledge_urgent_days int NOT NULL,
        decide_days int NOT NULL,
        answer_days int NOT NULL,
        cut_off text NOT NULL,
        revision bigint NOT NULL,
        PRIMARY KEY (service_id, starts_on)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA clocks CASCADE');
  }
}
