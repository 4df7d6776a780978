import { casePolicy, personPolicy } from '#access';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The schemas whose tables hold case data that members read through the application's own login. */
export const CASE_SCHEMAS = ['case_file', 'referrals', 'forums', 'sharing', 'history'];

/**
 * Without a policy: figures that must count a case whoever looks (domain §13 row 8), and names for searches, whose index
 * no policy may stand before (security §2.7 g); whoever finds a name reads the person, and that table has one.
 */
export const WITHOUT_POLICY = ['referrals.gap_referral', 'case_file.person_name'];

/**
 * The backstop: a table whose rows belong to a case, or to a person, shows a reading in a member's name only what that
 * member may know of (security §2.7, layer 4). Programs' own work, in nobody's name, sees and writes all rows. Runs after
 * the tables of every context are there.
 */
export class RowPolicies1795219299000 implements MigrationInterface {
  readonly name = 'RowPolicies1795219299000';

  async up(runner: QueryRunner): Promise<void> {
    for (const { table, column, isNullable } of await tablesOf(runner)) {
      const policy = column === 'case_id' ? casePolicy(`${table}.case_id`) : personPolicy(`${table}.person_id`);
      const condition = isNullable ? `${table}.${column} IS NULL OR ${policy}` : policy;
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY need_to_know ON ${table} USING (${condition}) WITH CHECK (true);
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table } of await tablesOf(runner))
      await runner.query(`
        DROP POLICY IF EXISTS need_to_know ON ${table};
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;
      `);
  }
}

interface Guarded {
  readonly table: string;
  readonly column: 'case_id' | 'person_id';
  readonly isNullable: boolean;
}

/** The tables whose rows belong to a case or to a person, with the column that says to which. */
export const tablesOf = (runner: QueryRunner): Promise<Guarded[]> =>
  runner.query(
    `SELECT DISTINCT ON (table_schema, table_name) table_schema || '.' || table_name AS table,
            column_name AS column, is_nullable = 'YES' AS "isNullable"
       FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
      WHERE table_type = 'BASE TABLE' AND table_schema = ANY($1) AND column_name IN ('case_id', 'person_id')
        AND table_schema || '.' || table_name <> ALL ($2)
      ORDER BY table_schema, table_name, is_nullable, column_name`,
    [CASE_SCHEMAS, WITHOUT_POLICY],
  ) as Promise<Guarded[]>;
