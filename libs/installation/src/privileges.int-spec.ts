import { testDatabase, type TestDatabase } from '#database/testing';
import { MIGRATIONS } from './contexts.js';
import { PRIVILEGES } from './privileges.js';

/** Schemas that are PostgreSQL's own; `public` holds the migrations' table and extensions, which no page reads. */
const NOT_OURS = ['information_schema', 'public'];

describe('What the application’s login may do', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase(MIGRATIONS)));
  afterAll(() => test.close());

  it('is said for every schema that the migrations make, once', async () => {
    const rows = await test.database.query<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> ALL ($1)`,
      [NOT_OURS],
    );
    const made = rows.map(({ name }) => name).sort();
    const named = PRIVILEGES.map(({ schema }) => schema);
    expect(made.filter((schema) => !named.includes(schema))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });
});
