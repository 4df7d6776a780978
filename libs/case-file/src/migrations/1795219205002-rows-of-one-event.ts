import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of `case-file-persons-v2` and `case-file-cases-v2`, whose rows follow from events alone: a name has its place from
 * the event that gave it, and the level of a case is asked when it is read. Emptied, because they are made again.
 */
export class RowsOfOneEvent1795219205002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE case_file.person, case_file.need, case_file.accommodation,
        case_file.case_record, case_file.disclosure, case_file.risk_assessment;

      -- The name and each alias, in the order of the events that gave them and then of the list in the event, whose place 0
      -- is the name; plain is the spelling that searches compare.
      DROP TABLE case_file.person_name;
      CREATE TABLE case_file.person_name (
        person_id uuid NOT NULL,
        revision bigint NOT NULL,
        ordinal integer NOT NULL,
        name text NOT NULL,
        plain text NOT NULL,
        PRIMARY KEY (person_id, revision, ordinal)
      );
      CREATE INDEX person_name_plain ON case_file.person_name USING gin (plain gin_trgm_ops);

      ALTER TABLE case_file.case_record DROP COLUMN risk_level;
      DROP INDEX case_file.risk_assessment_case;
      CREATE INDEX risk_assessment_case ON case_file.risk_assessment (case_id, assessed_on DESC, position DESC);
    `);
    await forgetCheckpoints(runner, ['case-file-persons-v1', 'case-file-cases-v1']);
  }

  async down(): Promise<void> {
    throw new Error('The release before makes its read models from the log: give it an empty schema case_file');
  }
}

/** Where there are any: specs of queries make these tables without a runner. */
async function forgetCheckpoints(runner: QueryRunner, names: readonly string[]): Promise<void> {
  const [found] = (await runner.query(`SELECT to_regclass('projections.checkpoint') AS name`)) as { name: unknown }[];
  if (found?.name) await runner.query('DELETE FROM projections.checkpoint WHERE name = ANY($1)', [names]);
}
