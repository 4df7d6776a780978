import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people need and services ask, event by event, and for each day that was counted who had no service that would fit. */
export class ModelledNeed1795219219003 implements MigrationInterface {
  readonly name = 'ModelledNeed1795219219003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Made from the log, and made anew after an erasure.
      CREATE TABLE gaps.profile_fact (
        position bigint PRIMARY KEY,
        person_id uuid NOT NULL,
        recorded_on date NOT NULL,
        fact jsonb NOT NULL
      );
      CREATE INDEX profile_fact_person ON gaps.profile_fact (person_id, position);

      CREATE TABLE gaps.offer_fact (
        position bigint PRIMARY KEY,
        type text COLLATE "C" NOT NULL,
        data jsonb NOT NULL
      );

      -- A day that was counted: up to which event, and by which versions of the rules.
      CREATE TABLE gaps.modelled_day (
        as_of date PRIMARY KEY,
        up_to bigint NOT NULL,
        policy_versions jsonb NOT NULL
      );
      -- The criteria that held on that day.
      CREATE TABLE gaps.modelled_service (
        as_of date NOT NULL,
        service_id uuid NOT NULL,
        criteria_version int NOT NULL,
        takes_referrals boolean NOT NULL,
        PRIMARY KEY (as_of, service_id)
      );
      -- Everybody in need on that day. The number of needs is empty once the person's needs were erased.
      CREATE TABLE gaps.modelled_person (
        as_of date NOT NULL,
        person_id uuid NOT NULL,
        outcome text COLLATE "C" NOT NULL,
        case_ids uuid[] NOT NULL,
        holder_ids uuid[] NOT NULL,
        areas text[] NOT NULL,
        barriers text[] NOT NULL,
        need_count int,
        PRIMARY KEY (as_of, person_id)
      );
      -- Figures that were counted from these rows, which never change: nothing but time saved.
      CREATE TABLE gaps.modelled_counted (
        as_of date NOT NULL,
        scope text COLLATE "C" NOT NULL,
        figures jsonb NOT NULL,
        PRIMARY KEY (as_of, scope)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE gaps.profile_fact, gaps.offer_fact, gaps.modelled_day, gaps.modelled_service, gaps.modelled_person,
        gaps.modelled_counted;
    `);
  }
}
