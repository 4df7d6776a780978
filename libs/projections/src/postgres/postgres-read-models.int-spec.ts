import { testDatabase, type TestDatabase } from '#database/testing';
import { readModelsContract } from '../engine/testing/read-models.contract.js';
import { projectionsMigrations } from '../migrations/index.js';
import type { PlainRow } from '../rows/values.js';
import { NoteTables1795219202900 } from '../testing/note-projections.js';
import { PostgresReadModels } from './postgres-read-models.js';

let test: TestDatabase;
beforeAll(async () => (test = await testDatabase([...projectionsMigrations, NoteTables1795219202900])));
afterAll(() => test.close());

readModelsContract('PostgreSQL', async () => {
  await test.database.query('TRUNCATE projections.checkpoint, notes.note, notes.word, notes.count');
  return {
    readModels: new PostgresReadModels(test.database),
    rowsOf: ({ name }) => test.database.query<PlainRow>(`SELECT * FROM ${name} ORDER BY 1`),
  };
});
