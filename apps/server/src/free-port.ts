import { createServer, type Server } from 'node:net';
import { ConfigInvalid } from '#storage';

const TRIES = 50;

/** A port that is ours already, though nothing answers there yet. */
export interface HeldPort {
  readonly port: number;
  /** Gives it up, for the server to take at once. Doing so twice is harmless. */
  release(): Promise<void>;
}

/**
 * Takes the first port from `port` on that nobody listens on at `host`. The name of the session cookie holds it, so it is
 * known before the application is put together, and held meanwhile against another copy that starts at the same moment.
 * Throws `ConfigInvalid` when fifty are busy or the system does not let us listen there.
 */
export async function holdFreePort(host: string, port: number): Promise<HeldPort> {
  for (let candidate = port; candidate < port + TRIES && candidate < 65_536; candidate++) {
    if (await leadsElsewhere(host, candidate)) continue;
    const holder = await listener(host, candidate).catch((error: unknown) => refuse(error, host, candidate));
    if (holder) return { port: candidate, release: () => closed(holder) };
  }
  throw new ConfigInvalid([`Ports ${port} to ${port + TRIES - 1} are all taken. Set PORT to a free one.`]);
}

function refuse(error: unknown, host: string, port: number): never {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  const isForbidden = code === 'EACCES' || code === 'EPERM';
  const advice = isForbidden
    ? 'Set PORT to one above 1023.'
    : 'Set HOST to an address of this machine, or leave it out.';
  throw new ConfigInvalid([`Sightline cannot listen on ${host} port ${port} (${code}). ${advice}`]);
}

/** Whether a browser that is sent to "localhost" would meet another program: it may try the IPv6 loopback first. */
async function leadsElsewhere(host: string, port: number): Promise<boolean> {
  if (host !== '127.0.0.1') return false;
  const probe = await listener('::1', port).catch(() => 'no IPv6' as const);
  if (probe === 'no IPv6') return false;
  if (probe) await closed(probe);
  return probe === undefined;
}

/** Listens and turns everybody away; undefined where somebody else listens already. */
function listener(host: string, port: number): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(port, host, () => resolve(server));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
