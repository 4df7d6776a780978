import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages and, apart from them, how each stands with the sender. A trigger makes the second from the first, in the
 * transaction that writes the message and its reactor's checkpoint. Because the second refers to the first, messages cannot
 * be truncated or dropped: a rebuild, which would write and send everything again, is refused.
 */
export class Outbox1795219211000 implements MigrationInterface {
  readonly name = 'Outbox1795219211000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA outbox;
      CREATE TABLE outbox.message (
        key      text COLLATE "C" PRIMARY KEY,
        event_id uuid NOT NULL,
        reactor  text NOT NULL,
        kind     text NOT NULL,
        about    jsonb NOT NULL,
        due_at   timestamptz NOT NULL
      );
      CREATE TABLE outbox.delivery (
        key      text COLLATE "C" PRIMARY KEY REFERENCES outbox.message,
        state    text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'set-aside')),
        attempts int NOT NULL DEFAULT 0,
        due_at   timestamptz NOT NULL,
        error    text
      ) WITH (fillfactor = 80);
      CREATE INDEX delivery_waiting ON outbox.delivery (due_at, key) WHERE state = 'waiting';
      CREATE INDEX delivery_set_aside ON outbox.delivery (due_at, key) WHERE state = 'set-aside';
      CREATE FUNCTION outbox.await_delivery() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO outbox.delivery (key, due_at) VALUES (NEW.key, NEW.due_at);
        RETURN NULL;
      END $$;
      CREATE TRIGGER await_delivery AFTER INSERT ON outbox.message
        FOR EACH ROW EXECUTE FUNCTION outbox.await_delivery();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA outbox CASCADE');
  }
}
