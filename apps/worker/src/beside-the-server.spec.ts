import { DatabaseUnavailable } from '#database';
import { LOG_IN_POSTGRES } from '#storage';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { besideTheServer } from './beside-the-server.js';

describe('The database of a worker', () => {
  let dataFolder: string;
  beforeAll(() => (dataFolder = mkdtempSync(join(tmpdir(), 'sightline-worker-'))));
  afterAll(() => rmSync(dataFolder, { recursive: true }));

  it('is that of DATABASE_URL where there is one', () => {
    const settings = { databaseUrl: 'postgres://someone@localhost/sightline', dataFolder, eventStore: LOG_IN_POSTGRES };
    expect(besideTheServer(settings)).toEqual(settings);
  });

  it('is not started by the worker: without a server it says what to do', () => {
    const refused = () => besideTheServer({ databaseUrl: undefined, dataFolder, eventStore: LOG_IN_POSTGRES });
    expect(refused).toThrow(DatabaseUnavailable);
    expect(refused).toThrow('Start the server first (npm start), or set DATABASE_URL for both.');
  });
});
