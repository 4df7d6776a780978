import { testDatabase, type TestDatabase } from '#database/testing';
import type { ProjectionStatus } from '#projections';
import { readinessOf } from './readiness.js';

describe('What a probe is told', () => {
  let test: TestDatabase;
  beforeAll(async () => (test = await testDatabase()));
  afterAll(() => test.close());

  const current: ProjectionStatus = { name: 'p-v1', checkpoint: 7n, head: 7n, lagEvents: 0n, lagSeconds: 0 };
  const told = (...projections: ProjectionStatus[]) =>
    readinessOf(test.database, { status: async () => projections }, { look: async () => [] });

  it('is that all is well while every projection follows the log', async () =>
    expect(await told(current, { ...current, lagEvents: 3n, lagSeconds: 60 })).toMatchObject({ status: 'up' }));

  it('is not when one has stopped at an event', async () => {
    const fault = { eventId: 'e', position: 8n, error: 'TypeError', attempts: 2, at: new Date(0) };
    expect(await told(current, { ...current, fault })).toMatchObject({ status: 'down', database: 'up' });
  });

  it('is not when one is more than a minute late', async () =>
    expect(await told({ ...current, lagEvents: 1n, lagSeconds: 61 })).toMatchObject({ status: 'down' }));

  it('is not when the database does not answer', async () => {
    const gone = await testDatabase();
    await gone.close();
    const answer = await readinessOf(gone.database, { status: async () => [current] }, { look: async () => [] });
    expect(answer).toEqual({ status: 'down', database: 'down', projections: [], storage: [] });
  });
});
