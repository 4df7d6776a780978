import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that an address may have been seen, for the vault's login: of which case, how and since when. Never which address. */
export class AddressSeen1795219214001 implements MigrationInterface {
  readonly name = 'AddressSeen1795219214001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE survivor_file.address_seen (
        report_id uuid PRIMARY KEY,
        case_id uuid NOT NULL,
        source text NOT NULL,
        aware_at timestamptz NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE survivor_file.address_seen');
  }
}
