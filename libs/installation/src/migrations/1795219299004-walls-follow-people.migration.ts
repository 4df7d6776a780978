import { visibleCase, visiblePerson } from '#access';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The functions that policies ask, with walls that follow a person from one account to another. */
export class WallsFollowPeople1795219299004 implements MigrationInterface {
  readonly name = 'WallsFollowPeople1795219299004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION access.may_know_case(asked uuid) RETURNS boolean ${STABLE} AS $$
        BEGIN RETURN ${visibleCase('asked')}; END $$;
      CREATE OR REPLACE FUNCTION access.may_know_person(asked uuid) RETURNS boolean ${STABLE} AS $$
        BEGIN RETURN ${visiblePerson('asked')}; END $$;
    `);
  }

  async down(): Promise<void> {
    // The functions go with the schema of #access.
  }
}

const STABLE = `LANGUAGE plpgsql STABLE PARALLEL SAFE`;
