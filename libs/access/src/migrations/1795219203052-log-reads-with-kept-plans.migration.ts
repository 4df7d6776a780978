import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Logging a read planned its own statements anew each time, a fifth of what it took: what it asks is always the same, by
 * index, so the plans are kept. And a read of one record, which returns no list, is not put into the index of lists.
 */
export class LogReadsWithKeptPlans1795219203052 implements MigrationInterface {
  readonly name = 'LogReadsWithKeptPlans1795219203052';

  async up(runner: QueryRunner): Promise<void> {
    for (const one of ['log_read(jsonb)', 'log_watched_read(jsonb, jsonb)'])
      await runner.query(`ALTER FUNCTION access.${one} SET plan_cache_mode = force_generic_plan`);
    await runner.query('DROP INDEX access.read_log_returned');
    await runner.query(
      `CREATE INDEX read_log_returned ON access.read_log USING gin (returned_ids) WHERE returned_ids <> '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX access.read_log_returned');
    await runner.query('CREATE INDEX read_log_returned ON access.read_log USING gin (returned_ids)');
    for (const one of ['log_read(jsonb)', 'log_watched_read(jsonb, jsonb)'])
      await runner.query(`ALTER FUNCTION access.${one} RESET plan_cache_mode`);
  }
}
