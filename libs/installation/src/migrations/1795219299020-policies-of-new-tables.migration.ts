import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PoliciesOfLaterTables1795219299003 } from './1795219299003-policies-of-later-tables.migration.js';

/** Once more, for the tables that came after an installation had the step before: tombstones, open work, counter-allegations. */
export class PoliciesOfNewTables1795219299020 implements MigrationInterface {
  readonly name = 'PoliciesOfNewTables1795219299020';

  up(runner: QueryRunner): Promise<void> {
    return new PoliciesOfLaterTables1795219299003().up(runner);
  }

  async down(): Promise<void> {
    // RowPolicies takes them away with the others.
  }
}
