import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists that members keep with the filter they use, under names of their own. */
export class CreateSavedViews1795219210000 implements MigrationInterface {
  readonly name = 'CreateSavedViews1795219210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA my_work;
      CREATE TABLE my_work.saved_view (
        view_id   uuid PRIMARY KEY,
        member_id uuid NOT NULL,
        name      text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
        address   text COLLATE "C" NOT NULL CHECK (char_length(address) <= 500),
        saved_at  timestamptz NOT NULL,
        UNIQUE (member_id, name)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA my_work CASCADE');
  }
}
