import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was found to be wrong, who was told of it and who has acknowledged it; and the decisions once more
 * (`sharing-decisions-v2`), with when they were recalled: emptied, because they are made again.
 */
export class CreateNotices1795219208001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      TRUNCATE sharing.decision;
      ALTER TABLE sharing.decision ADD COLUMN recalled_on date, ADD COLUMN recall_reason text;
      CREATE INDEX decision_person ON sharing.decision (person_id, released_on);
      CREATE INDEX decision_recipients ON sharing.decision USING gin (recipient_organisation_ids);

      -- When an entry that can be corrected was recorded, and in which kinds of data it is contained. Not what it says.
      CREATE TABLE sharing.case_entry (
        entry_id uuid PRIMARY KEY,
        kind text NOT NULL,
        categories text[] NOT NULL,
        recorded_on date NOT NULL
      );

      -- One row for each person whom a correction concerns: of an entry of a case, or of the person themselves.
      CREATE TABLE sharing.correction (
        correction_id uuid NOT NULL,
        person_id uuid NOT NULL,
        position bigint NOT NULL,
        case_id uuid,
        entry_id uuid,
        kind text,
        categories text[],
        cause text NOT NULL,
        recorded_on date,
        corrected_on date NOT NULL,
        PRIMARY KEY (correction_id, person_id)
      );

      CREATE TABLE sharing.notice (
        notice_id uuid NOT NULL,
        recipient_organisation_id uuid NOT NULL,
        sharing_id uuid NOT NULL,
        case_id uuid NOT NULL,
        told_at timestamptz NOT NULL,
        position bigint NOT NULL,
        correction_id uuid,
        kind text,
        cause text,
        recorded_on date,
        recall_reason text,
        acknowledged_at timestamptz,
        PRIMARY KEY (notice_id, recipient_organisation_id)
      );
      CREATE INDEX notice_recipient ON sharing.notice (recipient_organisation_id, position);
      CREATE INDEX notice_case ON sharing.notice (case_id, position);
      CREATE INDEX notice_sharing ON sharing.notice (sharing_id, correction_id);

      -- Recipients who confirmed that they have what was released.
      CREATE TABLE sharing.receipt (
        sharing_id uuid NOT NULL,
        recipient_organisation_id uuid NOT NULL,
        acknowledged_at timestamptz NOT NULL,
        PRIMARY KEY (sharing_id, recipient_organisation_id)
      );
    `);
    const [found] = (await runner.query(`SELECT to_regclass('projections.checkpoint') AS name`)) as { name: unknown }[];
    if (found?.name) await runner.query(`DELETE FROM projections.checkpoint WHERE name = 'sharing-decisions-v1'`);
  }

  async down(): Promise<void> {
    throw new Error('The release before makes its read models from the log: give it an empty schema sharing');
  }
}
