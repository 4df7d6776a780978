import { visibleCase, visiblePerson } from '#access';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tablesOf } from './1795219299000-row-policies.migration.js';

/**
 * Policies ask functions, not the tables of #access themselves: those are read models, which a rebuild puts others in the
 * place of, and PostgreSQL drops no table that a policy names. The bodies are text to it, so nothing hangs on the tables.
 */
export class PoliciesByFunction1795219299002 implements MigrationInterface {
  readonly name = 'PoliciesByFunction1795219299002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION access.reads_for_member() RETURNS boolean ${STABLE} AS $$
        BEGIN RETURN coalesce(current_setting('sightline.member', true), '') <> ''; END $$;
      CREATE FUNCTION access.may_know_case(asked uuid) RETURNS boolean ${STABLE} AS $$
        BEGIN RETURN ${visibleCase('asked')}; END $$;
      CREATE FUNCTION access.may_know_person(asked uuid) RETURNS boolean ${STABLE} AS $$
        BEGIN RETURN ${visiblePerson('asked')}; END $$;
    `);
    for (const { table, column, isNullable } of await tablesOf(runner)) {
      if (table === 'referrals.gap_decline') continue; // it has none
      const ask = column === 'case_id' ? 'may_know_case' : 'may_know_person';
      const empty = isNullable ? `${column} IS NULL OR ` : '';
      await runner.query(`
        ALTER POLICY need_to_know ON ${table}
          USING (${empty}NOT (SELECT access.reads_for_member()) OR access.${ask}(${column}))`);
    }
  }

  async down(): Promise<void> {
    // RowPolicies takes the policies away, and the schema of #access goes with its functions.
  }
}

/** In the rights of whoever reads, who may read the tables anyway; every name in the bodies has its schema. */
const STABLE = `LANGUAGE plpgsql STABLE PARALLEL SAFE`;
