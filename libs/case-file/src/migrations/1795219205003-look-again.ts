import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of `case-file-cases-v3`, in which a risk assessment says since when it waits to be looked at again, and of
 * `case-file-persons-v3`, in which needs and stays are marked as mistakes. Emptied, because they are made again.
 */
export class LookAgain1795219205003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE case_file.case_record, case_file.disclosure, case_file.risk_assessment,
        case_file.person, case_file.person_name, case_file.need, case_file.accommodation;
      ALTER TABLE case_file.risk_assessment ADD COLUMN flagged_at timestamptz;
      ALTER TABLE case_file.need ADD COLUMN mistake_reason text, ADD COLUMN mistake_marked_at timestamptz;
      ALTER TABLE case_file.accommodation ADD COLUMN mistake_reason text, ADD COLUMN mistake_marked_at timestamptz;
    `);
    await forgetCheckpoints(runner, ['case-file-cases-v2', 'case-file-persons-v2']);
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
