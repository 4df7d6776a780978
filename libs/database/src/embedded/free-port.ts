import { createServer, type AddressInfo } from 'node:net';

/** A TCP port of the loopback address that nobody listens on at this moment; `preferred` when that one is free. */
export function freePort(preferred?: number): Promise<number> {
  return preferred === undefined ? listenBriefly(0) : listenBriefly(preferred).catch(() => listenBriefly(0));
}

function listenBriefly(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}
