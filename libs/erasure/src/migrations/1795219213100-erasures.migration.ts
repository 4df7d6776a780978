import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read models of erasure. They name persons by id and reference only, so they stay when everything else is erased. */
export class Erasures1795219213100 implements MigrationInterface {
  readonly name = 'Erasures1795219213100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA erasure;
      CREATE TABLE erasure.person (
        person_id uuid PRIMARY KEY,
        reference text NOT NULL,
        -- That of the person's stream of erasures; empty while there is none.
        revision bigint
      );
      CREATE INDEX person_reference ON erasure.person (reference);
      CREATE TABLE erasure.request (
        erasure_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        person_id uuid NOT NULL,
        status text NOT NULL,
        source text NOT NULL,
        records text[] NOT NULL,
        items jsonb,
        requested_on date NOT NULL,
        requested_by uuid NOT NULL,
        due_on date NOT NULL,
        decided_on date,
        decided_by uuid,
        confirmed_on date,
        confirmed_by uuid,
        shredded_on date,
        shredded_at timestamptz,
        completed_on date
      );
      CREATE INDEX request_person ON erasure.request (person_id);
      CREATE INDEX request_under_way ON erasure.request (status) WHERE status IN ('confirmed', 'shredded');
      CREATE TABLE erasure.hold (
        hold_id uuid PRIMARY KEY,
        person_id uuid NOT NULL,
        reason text NOT NULL,
        placed_on date NOT NULL,
        placed_by uuid NOT NULL,
        lifted_on date
      );
      CREATE INDEX hold_person ON erasure.hold (person_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA erasure CASCADE');
  }
}
