import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installationSecret } from './secret.js';

describe('The secret of an installation', () => {
  const parent = mkdtempSync(join(tmpdir(), 'sightline-secret-'));
  const folder = join(parent, 'data');
  afterAll(() => rmSync(parent, { recursive: true }));

  it('is made once, for its owner alone, and stays the same', () => {
    const secret = installationSecret(folder);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(installationSecret(folder)).toBe(secret);
    expect(readFileSync(join(folder, 'secret'), 'utf8')).toBe(secret);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['secret']);
  });
  it('cannot be kept where a file is in the way, and says so', () => {
    const file = join(parent, 'file');
    writeFileSync(file, '');
    expect(() => installationSecret(file)).toThrow(`Sightline cannot write to ${file} (EEXIST). A file is in its way.`);
  });
});
