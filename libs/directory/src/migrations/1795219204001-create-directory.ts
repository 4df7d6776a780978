import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The directory as read: organisations, services, their criteria by version and their capacity as last counted. */
export class CreateDirectory1795219204001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA directory;

      CREATE TABLE directory.organisation (
        organisation_id uuid PRIMARY KEY,
        name text NOT NULL,
        type text NOT NULL,
        area text NOT NULL,
        jurisdiction text NOT NULL,
        agreement_signed_on date,
        revision bigint NOT NULL
      );

      CREATE TABLE directory.forum_lead (
        organisation_id uuid NOT NULL,
        forum text NOT NULL,
        member_id uuid NOT NULL,
        capacity text NOT NULL,
        starts_on date NOT NULL,
        ended_on date,
        PRIMARY KEY (organisation_id, forum, member_id, starts_on)
      );

      CREATE TABLE directory.service (
        service_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        name text NOT NULL,
        summary text NOT NULL,
        areas text[] NOT NULL,
        delivery text NOT NULL,
        weeks integer,
        sessions_per_week integer,
        status text NOT NULL,
        pause_reason text,
        closed_on date,
        criteria_version integer NOT NULL,
        places integer,
        wait_weeks integer,
        capacity_as_of date,
        revision bigint NOT NULL
      );
      CREATE INDEX service_organisation ON directory.service (organisation_id);
      CREATE INDEX service_areas ON directory.service USING gin (areas);

      -- Valid from starts_on until (not on) ended_on; ended_on is empty for the current version.
      CREATE TABLE directory.criteria_version (
        service_id uuid NOT NULL,
        version integer NOT NULL,
        starts_on date NOT NULL,
        ended_on date,
        PRIMARY KEY (service_id, version)
      );

      CREATE TABLE directory.criterion (
        service_id uuid NOT NULL,
        version integer NOT NULL,
        ordinal integer NOT NULL,
        criterion_id uuid NOT NULL,
        barrier text NOT NULL,
        text text NOT NULL,
        kind text NOT NULL,
        PRIMARY KEY (service_id, version, ordinal)
      );
      CREATE INDEX criterion_barrier ON directory.criterion (barrier);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA directory CASCADE');
  }
}
