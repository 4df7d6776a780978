import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs of organisations, the public halves of their keys, and the tokens that they were given, of which only hashes are kept. */
export class CreateServiceAccounts1795219203040 implements MigrationInterface {
  readonly name = 'CreateServiceAccounts1795219203040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE access.service_account (
        account_id        uuid PRIMARY KEY,
        name              text NOT NULL,
        organisation_id   uuid NOT NULL,
        organisation_name text NOT NULL,
        organisation_type text NOT NULL,
        role              text NOT NULL,
        scopes            text[] NOT NULL,
        registered_at     timestamptz NOT NULL,
        ended_at          timestamptz
      );
      CREATE INDEX service_account_organisation ON access.service_account (organisation_id);
      CREATE TABLE access.service_account_key (
        account_id uuid NOT NULL,
        thumbprint text NOT NULL,
        key        jsonb NOT NULL,
        added_at   timestamptz NOT NULL,
        retires_at timestamptz NOT NULL,
        retired_at timestamptz,
        PRIMARY KEY (account_id, thumbprint)
      );
      CREATE TABLE access.access_token (
        hash       bytea PRIMARY KEY,
        account_id uuid NOT NULL,
        thumbprint text NOT NULL,
        scopes     text[] NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX access_token_end ON access.access_token (expires_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE access.access_token, access.service_account_key, access.service_account');
  }
}
