import type { Readiness } from '#program';
import { ConfigInvalid } from '#storage';
import { createServer, type ServerResponse } from 'node:http';

/** Where a probe finds a worker. */
export interface HealthPlace {
  readonly host: string;
  readonly port: number;
}

/**
 * Answers probes as the server does: `GET /health/live` while the process runs, `GET /health` with 200 or 503 and what
 * `look` says. Gives the way to stop. Throws `ConfigInvalid` when it cannot listen there.
 */
export async function serveHealth(
  { host, port }: HealthPlace,
  look: () => Promise<Readiness>,
): Promise<() => Promise<void>> {
  const server = createServer((request, response) => {
    if (request.url === '/health/live') return answer(response, 200, { status: 'up' });
    if (request.url !== '/health') return answer(response, 404, { status: 'unknown' });
    void look().then((readiness) => answer(response, readiness.status === 'up' ? 200 : 503, readiness));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ConfigInvalid([`HEALTH_PORT: cannot listen on ${host} port ${port} (${error.code ?? 'unknown'}).`])),
    );
    server.listen(port, host, resolve);
  });
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(text);
}
