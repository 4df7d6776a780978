import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Search by name that forgives typing and accents: trigrams and unaccent, both "trusted" since PostgreSQL 13. */
export class Extensions1795219200000 implements MigrationInterface {
  readonly name = 'Extensions1795219200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
  }

  async down(): Promise<void> {
    // Other programs of the same database may rely on the extensions by now: they stay.
  }
}
