import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases at forums and the actions that came of them, as read. */
export class CreateForums1795219207000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA forums;

      CREATE TABLE forums.forum_referral (
        forum_referral_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        revision bigint NOT NULL,
        case_id uuid NOT NULL,
        person_id uuid NOT NULL,
        forum text NOT NULL,
        criteria text[] NOT NULL,
        reason text,
        risk_tool text,
        risk_score integer,
        referred_on date NOT NULL,
        referrer_organisation_id uuid NOT NULL,
        recipient_organisation_ids uuid[] NOT NULL,
        sharing_id uuid NOT NULL
      );
      CREATE INDEX forum_referral_case ON forums.forum_referral (case_id, position);

      CREATE TABLE forums.hearing (
        forum_referral_id uuid NOT NULL,
        heard_on date NOT NULL,
        chair_organisation_id uuid,
        attended_organisation_ids uuid[] NOT NULL,
        PRIMARY KEY (forum_referral_id, heard_on)
      );

      CREATE TABLE forums.action (
        action_id uuid PRIMARY KEY,
        position bigint NOT NULL,
        revision bigint NOT NULL,
        forum_referral_id uuid NOT NULL,
        case_id uuid NOT NULL,
        person_id uuid NOT NULL,
        text text NOT NULL,
        category text NOT NULL,
        subject text NOT NULL,
        owner_organisation_id uuid NOT NULL,
        raised_by_organisation_id uuid NOT NULL,
        raised_on date NOT NULL,
        due_on date NOT NULL,
        original_due_on date NOT NULL,
        status text NOT NULL,
        accepted_on date,
        -- The day on which it was completed, rejected or given up.
        closed_on date,
        outcome text,
        evidence text,
        reason text,
        alternative text
      );
      CREATE INDEX action_forum_referral ON forums.action (forum_referral_id, due_on);
      CREATE INDEX action_case ON forums.action (case_id, due_on);
      CREATE INDEX action_owner ON forums.action (owner_organisation_id, due_on, action_id);
      CREATE INDEX action_raiser ON forums.action (raised_by_organisation_id, due_on, action_id);

      CREATE TABLE forums.action_extension (
        action_id uuid NOT NULL,
        due_on date NOT NULL,
        previous_due_on date NOT NULL,
        extended_on date NOT NULL,
        reason text NOT NULL,
        PRIMARY KEY (action_id, due_on)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA forums CASCADE');
  }
}
