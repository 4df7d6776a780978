import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { findBinaries } from './binaries.js';
import { loginRights } from '../roles/login-rights.js';
import { clusterFiles, clusterOwner } from './cluster.js';
import { startEmbedded } from './embedded-postgres.js';
import { freePort } from './free-port.js';
import { candidates, firstAble, invocation } from './identity.js';
import { isAlive, readPostmasterFile } from './postmaster-file.js';

const BUILT = join(__dirname, '../../../../dist/libs/database/src/embedded/embedded-postgres.js');

let home: string;
let pattern: string;
let folder: string;

/** A cluster as a first start and a stop leave it, to be copied: making one anew takes the better part of a second. */
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'sightline a spec '));
  chmodSync(home, 0o711);
  pattern = join(home, 'pattern');
  await startEmbedded({ folder: pattern }).then(({ stop }) => stop());
});
beforeEach(() => {
  folder = join(home, 'postgres');
  execFileSync('cp', ['-a', pattern, folder]);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows.map(({ answer }) => answer);
  } finally {
    await client.end();
  }
}

const serverOf = () => readPostmasterFile(clusterFiles(folder).cluster);

describe('An embedded server', () => {
  it('keeps its data, its port and its password over a stop, and stops when told', async () => {
    const first = await startEmbedded({ folder });
    await ask(first.ownerUrl, 'CREATE TABLE note AS SELECT 7 AS answer');
    const pid = serverOf()?.pid ?? 0;
    await first.stop();
    await first.stop();
    expect(isAlive(pid)).toBe(false);
    const second = await startEmbedded({ folder });
    expect(second.url).toBe(first.url);
    expect(await ask(second.ownerUrl, 'SELECT answer FROM note')).toEqual([7]);
    await second.stop();
  });

  it('is UTF-8 in UTC, knows capitals beyond ASCII, listens on loopback only and keeps its secret to its owner', async () => {
    const { url, ownerUrl, stop } = await startEmbedded({ folder });
    expect(await ask(url, `SELECT lower('ZOË') AS answer`)).toEqual(['zoë']);
    expect(
      await ask(url, `SELECT current_setting('server_encoding') || current_setting('timezone') AS answer`),
    ).toEqual(['UTF8UTC']);
    expect(await ask(url, `SELECT current_setting('listen_addresses') AS answer`)).toEqual(['127.0.0.1']);
    expect(await ask(ownerUrl, `SELECT current_setting('unix_socket_directories') AS answer`)).toEqual(['']);
    for (const secret of ['password', 'application-password', 'vault-password'])
      expect(statSync(join(folder, secret)).mode & 0o777).toBe(0o600);
    await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1 AS answer')).rejects.toThrow('password');
    await stop();
  });

  it('has a login for the application that owns nothing, also on data of a release that knew none', async () => {
    const first = await startEmbedded({ folder });
    await ask(first.ownerUrl, 'DROP ROLE sightline_app');
    await first.stop();
    rmSync(join(folder, 'application-password'));
    const { url, stop } = await startEmbedded({ folder });
    expect(await loginRights(url)).toEqual({ user: 'sightline_app', hasTables: false, owns: false, creates: false });
    await expect(ask(url, 'CREATE TABLE public.note (text text)')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(url, 'SET ROLE sightline')).rejects.toMatchObject({ code: '42501' });
    await expect(ask(url, 'SET ROLE sightline_vault')).rejects.toMatchObject({ code: '42501' });
    await stop();
  });

  it('has a login of its own for survivor files, which owns nothing either', async () => {
    const { vaultUrl, stop } = await startEmbedded({ folder });
    expect(await loginRights(vaultUrl)).toMatchObject({ user: 'sightline_vault', owns: false, creates: false });
    await stop();
  });

  it('is started again, with its data and on its port, when it ended unasked, and stays away after a stop', async () => {
    const { ownerUrl, stop } = await startEmbedded({ folder });
    await ask(ownerUrl, 'CREATE TABLE note AS SELECT 7 AS answer');
    const first = serverOf()?.pid ?? 0;
    process.kill(first, 'SIGINT');
    const again = async () =>
      serverOf()?.pid === first ? [] : ask(ownerUrl, 'SELECT answer FROM note').catch(() => []);
    while ((await again()).length === 0) await pause(50);
    expect(await again()).toEqual([7]);
    const second = serverOf()?.pid ?? 0;
    await stop();
    expect([isAlive(first), isAlive(second), serverOf()]).toEqual([false, false, undefined]);
  });

  it('takes another port when somebody else has taken its own', async () => {
    const first = await startEmbedded({ folder });
    await first.stop();
    const intruder = createServer().listen(first.port, '127.0.0.1');
    await once(intruder, 'listening');
    const second = await startEmbedded({ folder });
    expect(second.port).not.toBe(first.port);
    await second.stop();
    intruder.close();
  });

  it('begins again where a first start was killed half-way', async () => {
    rmSync(folder, { recursive: true });
    const files = clusterFiles(folder);
    clusterFiles(`${files.cluster}.new`);
    writeFileSync(join(`${files.cluster}.new`, 'PG_VERSION'), '18');
    const { url, stop } = await startEmbedded({ folder });
    expect(await ask(url, 'SELECT 1 AS answer')).toEqual([1]);
    expect(existsSync(`${files.cluster}.new`)).toBe(false);
    await stop();
  });
});

describe('After a kill', () => {
  it('stops with the process that started it, and the next start finds every committed row', async () => {
    const script = `require(${JSON.stringify(BUILT)}).startEmbedded({ folder: ${JSON.stringify(folder)} }).then(({ ownerUrl }) => console.log(ownerUrl))`;
    const sightline = spawn(process.execPath, ['-e', `${script}; setInterval(() => {}, 1000)`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [printed] = (await once(sightline.stdout, 'data')) as [Buffer];
    await ask(printed.toString().trim(), 'CREATE TABLE note AS SELECT 7 AS answer');
    sightline.kill('SIGKILL');
    const { ownerUrl, stop } = await startEmbedded({ folder });
    expect(await ask(ownerUrl, 'SELECT answer FROM note')).toEqual([7]);
    await stop();
  });

  it('stops a server that was left behind and starts its own', async () => {
    const orphan = await leaveOrphan();
    const { url, stop, orphan: found } = await startEmbedded({ folder });
    expect(found).toBe(orphan);
    expect(serverOf()?.pid).not.toBe(orphan);
    expect(await ask(url, 'SELECT 1 AS answer')).toEqual([1]);
    await stop();
  });

  it('leaves a process alone that only has the number of the server that is gone', async () => {
    const { cluster } = clusterFiles(folder);
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n/elsewhere\n1\n1\n\n127.0.0.1\n1 1\nready\n`);
    const { orphan, stop } = await startEmbedded({ folder });
    expect(orphan).toBeUndefined();
    await stop();
  });

  it('clears a throwaway server’s folder away', async () => {
    rmSync(folder, { recursive: true });
    const { stop } = await startEmbedded({ folder, throwaway: true });
    expect(readFileSync(join(folder, 'port'), 'utf8')).toMatch(/^\d+\n$/);
    await stop();
    expect(existsSync(folder)).toBe(false);
  });
});

/** A server without a Sightline, as a kill of everything but PostgreSQL leaves it. */
async function leaveOrphan(): Promise<number> {
  const files = clusterFiles(folder);
  const { postgres } = findBinaries();
  const identity = firstAble(
    candidates(process.getuid?.() ?? 0, process.getgid?.() ?? 0, clusterOwner(files)),
    postgres,
    folder,
  );
  const settings = [
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'unix_socket_directories=',
    '-c',
    `port=${await freePort()}`,
  ];
  const { file, args, options } = invocation(identity, postgres, ['-D', files.cluster, ...settings]);
  spawn(file, args, { ...options, detached: true, stdio: 'ignore' }).unref();
  while (serverOf()?.status !== 'ready') await new Promise((resolve) => setTimeout(resolve, 20));
  return serverOf()?.pid ?? 0;
}
