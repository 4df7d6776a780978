import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which request each idempotency key came with, as a keyed digest: nobody can read in it, or try out, what was sent. */
export class CreateRequestKeys1795219203003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.request_key (
        key         uuid PRIMARY KEY,
        fingerprint bytea NOT NULL,
        at          timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE access.request_key`);
  }
}
