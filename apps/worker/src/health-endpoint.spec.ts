import type { Readiness } from '#program';
import { ConfigInvalid } from '#storage';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { serveHealth } from './health-endpoint.js';

const host = '127.0.0.1';
const up: Readiness = {
  status: 'up',
  database: 'up',
  projections: [{ name: 'p-v1', checkpoint: 7n, head: 7n, lagEvents: 0n, lagSeconds: 0 }],
  storage: [],
};

describe('The health of a worker', () => {
  let told: Readiness;
  let port: number;
  let stop: () => Promise<void>;
  beforeEach(async () => {
    told = up;
    port = await freePort();
    stop = await serveHealth({ host, port }, async () => told);
  });
  afterEach(() => stop());

  const ask = async (path: string) => {
    const answer = await fetch(`http://${host}:${port}${path}`);
    return [answer.status, await answer.json()];
  };

  it('is told with where every read model stands, positions as digits', async () =>
    expect(await ask('/health')).toEqual([
      200,
      { ...up, projections: [{ name: 'p-v1', checkpoint: '7', head: '7', lagEvents: '0', lagSeconds: 0 }] },
    ]));

  it('is red when something is down', async () => {
    told = { status: 'down', database: 'down', projections: [], storage: [] };
    expect(await ask('/health')).toEqual([503, told]);
  });

  it('is alive all the same', async () => expect(await ask('/health/live')).toEqual([200, { status: 'up' }]));

  it('is all there is', async () => expect((await ask('/'))[0]).toBe(404));

  it('cannot be asked for at a port that somebody else has: the message names the setting', async () => {
    const second = serveHealth({ host, port }, async () => told);
    await expect(second).rejects.toThrow(
      new ConfigInvalid([`HEALTH_PORT: cannot listen on ${host} port ${port} (EADDRINUSE).`]),
    );
  });
});

async function freePort(): Promise<number> {
  const holder = createServer().listen(0, host);
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  holder.close();
  await once(holder, 'close');
  return port;
}
