import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DatabaseUnavailable } from '../database-unavailable.js';

const EXTENSIONS = ['pg_trgm', 'unaccent'] as const;
const INSUFFICIENT_PRIVILEGE = '42501';

/** Search by name that forgives typing and accents: trigrams and unaccent, both "trusted" since PostgreSQL 13. */
export class Extensions1795219200000 implements MigrationInterface {
  readonly name = 'Extensions1795219200000';

  /** Throws `DatabaseUnavailable` where an outside server lacks an extension or the role may not create it. */
  async up(runner: QueryRunner): Promise<void> {
    for (const extension of EXTENSIONS) {
      try {
        await runner.query(`CREATE EXTENSION IF NOT EXISTS ${extension}`);
      } catch (error) {
        throw refused(extension, error);
      }
    }
  }

  async down(): Promise<void> {
    // Other programs of the same database may rely on the extensions by now: they stay.
  }
}

function refused(extension: string, cause: unknown): DatabaseUnavailable {
  const { code } = cause as { code?: string };
  const statements = EXTENSIONS.map((name) => `CREATE EXTENSION IF NOT EXISTS ${name};`).join(' ');
  const advice =
    code === INSUFFICIENT_PRIVILEGE
      ? `The user in DATABASE_URL may not create it. Ask the administrator to run there: ${statements}`
      : `It is not installed on that server. Install PostgreSQL's contrib modules there (${String(code)}).`;
  return new DatabaseUnavailable(`Sightline needs the PostgreSQL extension ${extension}. ${advice}`, { cause });
}
