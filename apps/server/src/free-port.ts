import { createServer } from 'node:net';

const TRIES = 50;

/**
 * The first port from `port` on that nobody listens on at `host`. The name of the session cookie holds it, so it is known
 * before the application is put together. Throws when fifty are busy, or what the system says of an unusable address.
 */
export async function freePort(host: string, port: number): Promise<number> {
  for (let candidate = port; candidate < port + TRIES && candidate < 65_536; candidate++) {
    if (await isFree(host, candidate)) return candidate;
  }
  throw new Error(`Ports ${port} to ${port + TRIES - 1} are all taken. Set PORT to a free one.`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
    );
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
