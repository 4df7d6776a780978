import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlreadyRunning, claimFolder, holderOf } from './folder-claim.js';

const BUILT = join(__dirname, '../../../dist/libs/database/src/folder-claim.js');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline a claim '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Claiming a data folder', () => {
  it('refuses a second Sightline and tells where the first one is', async () => {
    const claim = await claimFolder(folder);
    await expect(claimFolder(folder)).rejects.toThrow('Sightline is already starting from this folder');
    claim.announce('http://localhost:3000');
    await expect(claimFolder(folder)).rejects.toThrow(
      'Sightline is already running from this folder at http://localhost:3000. Open it there, or stop it first.',
    );
    await claim.release();
  });

  it('gives the folder to exactly one of many who ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 8 }, () => claimFolder(folder)));
    const [claim, ...others] = asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    const refused = asked.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []));
    expect(others).toEqual([]);
    expect(refused.every((reason) => reason instanceof AlreadyRunning)).toBe(true);
    await claim?.release();
  });

  it('sees through another name of the same folder', async () => {
    const claim = await claimFolder(folder);
    symlinkSync(folder, `${folder} link`);
    expect(await holderOf(`${folder} link`)).toEqual({ pid: process.pid });
    rmSync(`${folder} link`);
    await claim.release();
  });

  it('frees the folder when it is released, and when the holder is killed', async () => {
    await claimFolder(folder).then((claim) => claim.release());
    const script = `require(${JSON.stringify(BUILT)}).claimFolder(${JSON.stringify(folder)}).then(() => console.log('claimed'))`;
    const holder = spawn(process.execPath, ['-e', `${script}; setInterval(() => {}, 1000)`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    expect(await holderOf(folder)).toEqual({ pid: holder.pid });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await claimFolder(folder).then((claim) => claim.release());
  });

  it('knows when nobody holds it', async () => expect(await holderOf(folder)).toBeUndefined());
});
