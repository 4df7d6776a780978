import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Requests to have something put right are part of a case's history as well: the table of `history-case-streams-v4`, emptied,
 * because it is made again.
 */
export class StreamsWithRectifications1795219209003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE history.stream_of_case');
    const [found] = (await runner.query(`SELECT to_regclass('projections.checkpoint') AS name`)) as { name: unknown }[];
    if (found?.name) await runner.query(`DELETE FROM projections.checkpoint WHERE name = 'history-case-streams-v3'`);
  }

  async down(): Promise<void> {
    // The release before makes the table anew under its own name, without these requests.
  }
}
