import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwritable } from './database-unavailable.js';

/** What a running Sightline tells of itself to whoever asks on the same machine. */
export interface Holder {
  readonly pid: number;
  /** Where its pages are; undefined while it is still starting. */
  readonly address?: string;
}

/** Another Sightline works in this folder. The message says where. */
export class AlreadyRunning extends Error {
  constructor(readonly holder: Holder) {
    super(
      holder.address
        ? `Sightline is already running from this folder at ${holder.address}. Open it there, or stop it first.`
        : 'Sightline is already starting from this folder. Wait for it, or stop it first.',
    );
    this.name = 'AlreadyRunning';
  }
}

/** The sole right to work in a data folder. */
export interface FolderClaim {
  /** Tells later starts where this one's pages are. */
  announce(address: string): void;
  release(): Promise<void>;
}

/**
 * Claims a data folder, making it if needed, until `release` or the end of this process, whichever way that comes: the
 * claim is a local socket named after the folder, which the system takes away from the dead.
 * Throws `AlreadyRunning`, or `DatabaseUnavailable` when the folder cannot be made.
 */
export async function claimFolder(folder: string): Promise<FolderClaim> {
  const name = socketName(made(folder));
  let holder: Holder = { pid: process.pid };
  const server = createServer((socket) => socket.on('error', () => {}).end(JSON.stringify(holder)));
  if (!(await listens(server, name))) {
    const other = await ask(name);
    if (other) throw new AlreadyRunning(other);
    rmSync(name, { force: true }); // a socket file whose process died
    if (!(await listens(server, name))) throw new AlreadyRunning((await ask(name)) ?? { pid: 0 });
  }
  server.unref();
  return {
    announce: (address) => {
      holder = { ...holder, address };
    },
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Who holds a data folder; undefined when nobody does. */
export function holderOf(folder: string): Promise<Holder | undefined> {
  return ask(socketName(folder));
}

function made(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    return folder;
  } catch (error) {
    throw unwritable(error, folder);
  }
}

/** On Linux a name without a file, elsewhere a file short enough for a socket wherever the folder is. */
function socketName(folder: string): string {
  const name = `sightline-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
}

function listens(server: Server, name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    server.listen(name, () => {
      server.removeAllListeners('error');
      resolve(true);
    });
  });
}

function ask(name: string): Promise<Holder | undefined> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(name)
      .setEncoding('utf8')
      .setTimeout(2_000, () => socket.destroy());
    socket.on('data', (text: string) => (answer += text));
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => resolve(answer ? (JSON.parse(answer) as Holder) : undefined));
  });
}
