import { DatabaseUnavailable } from '#database';
import { readStorageSettings } from '#storage';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { besideTheServer } from './beside-the-server.js';

describe('The database of a worker', () => {
  let dataFolder: string;
  beforeAll(() => (dataFolder = mkdtempSync(join(tmpdir(), 'sightline-worker-'))));
  afterAll(() => rmSync(dataFolder, { recursive: true }));

  const settings = (env: NodeJS.ProcessEnv) => readStorageSettings({ SIGHTLINE_DATA: dataFolder, ...env }, '/', []);

  it('is that of DATABASE_URL where there is one', () => {
    const outside = settings({ DATABASE_URL: 'postgres://someone@localhost/sightline' });
    expect(besideTheServer(outside)).toEqual(outside);
  });

  it('is not started by the worker: without a server it says what to do', () => {
    const refused = () => besideTheServer(settings({}));
    expect(refused).toThrow(DatabaseUnavailable);
    expect(refused).toThrow('Start the server first (npm start), or set DATABASE_URL for both.');
  });
});
