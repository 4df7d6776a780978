import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What services offer, what is measured of their criteria, and what their providers are accredited for. */
export class Programmes1795219204002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE directory.service_offer (
        service_id uuid PRIMARY KEY,
        features text[],
        languages text[],
        as_of date,
        listed boolean
      );
      CREATE INDEX service_offer_listed ON directory.service_offer (service_id) WHERE listed;

      CREATE TABLE directory.criterion_limit (
        service_id uuid NOT NULL,
        version integer NOT NULL,
        criterion_id uuid NOT NULL,
        minimum_age integer,
        maximum_age integer,
        languages text[],
        settled_address boolean,
        PRIMARY KEY (service_id, version, criterion_id)
      );

      CREATE TABLE directory.accreditation (
        accreditation_id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        accreditation text NOT NULL,
        awarded_on date NOT NULL,
        expires_on date NOT NULL,
        ended_on date
      );
      CREATE INDEX accreditation_organisation ON directory.accreditation (organisation_id);
      CREATE INDEX service_by_name ON directory.service (name, service_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX directory.service_by_name;
      DROP TABLE directory.accreditation;
      DROP TABLE directory.criterion_limit;
      DROP TABLE directory.service_offer;
    `);
  }
}
