import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What there is to be told of and by when, who was told, what they want to be told of, and their calendars. Ids, codes and days. */
export class CreateNotices1795219217000 implements MigrationInterface {
  readonly name = 'CreateNotices1795219217000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA notices;

      -- Read models.
      CREATE TABLE notices.preference (
        member_id uuid PRIMARY KEY,
        way text NOT NULL,
        pace text NOT NULL,
        unwanted jsonb NOT NULL
      );
      CREATE TABLE notices.record (
        record text NOT NULL,
        record_id uuid NOT NULL,
        case_id uuid NOT NULL,
        asking_organisation_id uuid NOT NULL,
        asked_organisation_id uuid NOT NULL,
        by_member_id uuid NOT NULL,
        worker_id uuid,
        is_open boolean NOT NULL,
        PRIMARY KEY (record, record_id)
      );
      CREATE INDEX record_asking ON notices.record (asking_organisation_id) WHERE is_open;
      CREATE INDEX record_asked ON notices.record (asked_organisation_id) WHERE is_open;
      CREATE TABLE notices.due (
        record text NOT NULL,
        record_id uuid NOT NULL,
        clock text NOT NULL,
        side text NOT NULL,
        due_on date NOT NULL,
        PRIMARY KEY (record, record_id, clock)
      );

      -- Kept beside the log: where mail goes, and who was told of what, in which message of which day.
      CREATE TABLE notices.email_address (
        member_id uuid PRIMARY KEY,
        address text NOT NULL
      );
      CREATE TABLE notices.told (
        member_id uuid NOT NULL,
        key text COLLATE "C" NOT NULL,
        notice text NOT NULL,
        record text NOT NULL,
        record_id uuid NOT NULL,
        case_id uuid,
        at timestamptz NOT NULL,
        digest_id uuid,
        PRIMARY KEY (member_id, key)
      );
      CREATE INDEX told_latest ON notices.told (member_id, at DESC);

      -- The hash of a secret address; the address itself is nowhere.
      CREATE TABLE notices.calendar_feed (
        feed_id uuid PRIMARY KEY,
        member_id uuid NOT NULL,
        hash bytea NOT NULL UNIQUE,
        made_at timestamptz NOT NULL,
        read_at timestamptz,
        revoked_at timestamptz
      );
      CREATE UNIQUE INDEX calendar_feed_of ON notices.calendar_feed (member_id) WHERE revoked_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA notices CASCADE');
  }
}
