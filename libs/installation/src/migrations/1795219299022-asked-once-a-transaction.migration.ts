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
const setting = (name: string): string => `current_setting('sightline.${name}', true)`;
const RESTRICTED = `EXISTS (SELECT FROM access.restriction x WHERE x.case_id = asked AND ${holds('x')})`;
const WITH_A_PART = `SELECT FROM access.involvement i
  WHERE i.case_id = asked AND i.organisation_id = organisation AND ${holds('i')}`;

/** What is asked first answers for nearly every row of a list: a part, and no restriction. */
const MAY_KNOW_CASE = `
  CREATE OR REPLACE FUNCTION access.may_know_case(asked uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
  DECLARE
    moment timestamptz;
    organisation uuid;
  BEGIN
    IF ${setting('agreed')} IS DISTINCT FROM 'true' OR (asked = ANY (${setting('walled')}::uuid[])) IS NOT FALSE THEN
      RETURN false;
    END IF;
    moment := ${setting('now')};
    organisation := ${setting('organisation')};
    IF EXISTS (${WITH_A_PART} AND NOT ${RESTRICTED}) THEN
      RETURN true;
    END IF;
    IF ${RESTRICTED} THEN
      IF NOT EXISTS (SELECT FROM access.allowed l WHERE l.case_id = asked AND ${holds('l')}
          AND l.member_id = ${setting('member')}::uuid) THEN
        RETURN false;
      END IF;
    END IF;
    RETURN ${setting('without_part')} = 'true' OR EXISTS (${WITH_A_PART})
      OR EXISTS (SELECT FROM access.emergency e WHERE e.case_id = asked AND ${holds('e')}
        AND e.member_id = ${setting('member')}::uuid);
  END $$`;

const MAY_KNOW_PERSON = `
  CREATE OR REPLACE FUNCTION access.may_know_person(asked uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
  BEGIN RETURN ${visiblePerson('asked')}; END $$`;
