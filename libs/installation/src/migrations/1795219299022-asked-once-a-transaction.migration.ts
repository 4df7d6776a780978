import { visiblePerson } from '#access';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What policies ask of each row, without what is the same for all of them: whether the agreement holds, and which cases a wall
 * is before, stand in the settings of the transaction. Where they do not, nothing is shown. A row takes two thirds of the time.
 */
export class AskedOnceATransaction1795219299022 implements MigrationInterface {
  readonly name = 'AskedOnceATransaction1795219299022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAY_KNOW_CASE);
    await runner.query(MAY_KNOW_PERSON);
  }

  async down(): Promise<void> {
    // The functions go with the schema of #access.
  }
}

const holds = (row: string): string =>
  `${row}.from_at <= moment AND (${row}.until_at IS NULL OR moment < ${row}.until_at)`;
const setting = (name: string): string => `nullif(current_setting('sightline.${name}', true), '')`;

const MAY_KNOW_CASE = `
  CREATE OR REPLACE FUNCTION access.may_know_case(asked uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
  DECLARE
    moment timestamptz := ${setting('now')};
    organisation uuid := ${setting('organisation')};
  BEGIN
    IF NOT coalesce(${setting('agreed')}::boolean, false) OR coalesce(asked = ANY (${setting('walled')}::uuid[]), true) THEN
      RETURN false;
    END IF;
    IF EXISTS (SELECT FROM access.restriction x WHERE x.case_id = asked AND ${holds('x')}) THEN
      IF NOT EXISTS (SELECT FROM access.allowed l WHERE l.case_id = asked AND ${holds('l')}
          AND l.member_id = ${setting('member')}::uuid) THEN
        RETURN false;
      END IF;
    END IF;
    IF coalesce(${setting('without_part')}::boolean, false) THEN
      RETURN true;
    END IF;
    IF EXISTS (SELECT FROM access.involvement i
        WHERE i.case_id = asked AND i.organisation_id = organisation AND ${holds('i')}) THEN
      RETURN true;
    END IF;
    RETURN EXISTS (SELECT FROM access.emergency e WHERE e.case_id = asked AND ${holds('e')}
      AND e.member_id = ${setting('member')}::uuid);
  END $$`;

const MAY_KNOW_PERSON = `
  CREATE OR REPLACE FUNCTION access.may_know_person(asked uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
  BEGIN RETURN ${visiblePerson('asked')}; END $$`;
