import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './config.js';
import { connect } from './connect.js';
import type { Terminal } from './terminal.js';

const terminal: Terminal = { out: () => {}, err: () => {}, isTty: false, mayColour: false };

describe('Reaching the database', () => {
  it('says what to do when there is no data yet', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sightline-audit-'));
    await expect(connect(readConfig({}, folder), terminal)).rejects.toMatchObject({
      name: 'Unreachable',
      message: `There is no data in ${join(folder, '.data')}. Start Sightline once (npm start), or set DATABASE_URL.`,
    });
    rmSync(folder, { recursive: true });
  });

  it('says what to do when nobody answers, without the password', async () => {
    const url = 'postgres://someone:secret@127.0.0.1:9/none';
    const reached = connect(readConfig({ DATABASE_URL: url }, '/nowhere'), terminal);
    await expect(reached).rejects.toMatchObject({
      name: 'Unreachable',
      message: expect.stringContaining('No PostgreSQL answers at 127.0.0.1:9/none'),
    });
    await expect(reached).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });
});
