import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tablesOf } from './1795219299000-row-policies.migration.js';

/** Counted in figures whoever looks, like the table beside it. */
const COUNTED = 'referrals.gap_decline';

/**
 * The same policy for tables that contexts made since the policies were: in a new database they have it by then and nothing
 * happens here, in one of an earlier release this is where they get it.
 */
export class PoliciesOfLaterTables1795219299003 implements MigrationInterface {
  readonly name = 'PoliciesOfLaterTables1795219299003';

  async up(runner: QueryRunner): Promise<void> {
    const guarded = (await runner.query(
      `SELECT schemaname || '.' || tablename AS table FROM pg_policies WHERE policyname = 'need_to_know'`,
    )) as { table: string }[];
    const have = new Set([...guarded.map(({ table }) => table), COUNTED]);
    for (const { table, column, isNullable } of (await tablesOf(runner)).filter((each) => !have.has(each.table))) {
      const ask = column === 'case_id' ? 'may_know_case' : 'may_know_person';
      const empty = isNullable ? `${column} IS NULL OR ` : '';
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY need_to_know ON ${table}
          USING (${empty}NOT (SELECT access.reads_for_member()) OR access.${ask}(${column})) WITH CHECK (true);
      `);
    }
  }

  async down(): Promise<void> {
    // RowPolicies takes them away with the others.
  }
}
