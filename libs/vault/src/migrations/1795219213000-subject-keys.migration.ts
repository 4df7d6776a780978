import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Wrapped data keys: one for each person and kind of record. Those of locating fields are in a schema of their own, because
 * rights are granted by schema and the ordinary login has none to them.
 */
export class SubjectKeys1795219213000 implements MigrationInterface {
  readonly name = 'SubjectKeys1795219213000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [schema, table] of [
      ['vault', 'subject_key'],
      ['vault_locating', 'locating_key'],
    ])
      await runner.query(`
        CREATE SCHEMA ${schema};
        CREATE TABLE ${schema}.${table} (
          key_id      uuid PRIMARY KEY,
          subject_id  text COLLATE "C" NOT NULL,
          record      text COLLATE "C" NOT NULL,
          wrapped     bytea,
          wrapped_by  text COLLATE "C" NOT NULL,
          created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
          shredded_at timestamptz,
          UNIQUE (subject_id, record),
          CHECK ((wrapped IS NULL) = (shredded_at IS NOT NULL))
        );
        CREATE INDEX ${table}_wrapped_by ON ${schema}.${table} (wrapped_by) WHERE wrapped IS NOT NULL;

        -- What is gone stays gone: a shredded key comes back neither by mistake nor with the application's login.
        CREATE FUNCTION ${schema}.stay_shredded() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.shredded_at IS NOT NULL THEN RAISE EXCEPTION 'this key was shredded' USING ERRCODE = 'VA001'; END IF;
          IF (NEW.key_id, NEW.subject_id, NEW.record) IS DISTINCT FROM (OLD.key_id, OLD.subject_id, OLD.record)
            THEN RAISE EXCEPTION 'a key keeps its owner' USING ERRCODE = 'VA002'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER stay_shredded BEFORE UPDATE ON ${schema}.${table}
          FOR EACH ROW EXECUTE FUNCTION ${schema}.stay_shredded();

        -- Counts, so that every process notices soon that a key is gone.
        CREATE TABLE ${schema}.shredding (shreds bigint NOT NULL);
        INSERT INTO ${schema}.shredding VALUES (0);
      `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA vault CASCADE; DROP SCHEMA vault_locating CASCADE');
  }
}
