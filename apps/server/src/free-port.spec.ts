import { createServer, type AddressInfo, type Server } from 'node:net';
import { holdFreePort } from './free-port.js';

const listening = (host: string) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, host, () => resolve(server));
  });

describe('The port of the server', () => {
  it.each(['127.0.0.1', '::1'])('is the next one when somebody listens on the first at %s', async (host) => {
    const other = await listening(host).catch(() => undefined);
    if (!other) return; // a machine without IPv6
    const { port } = other.address() as AddressInfo;
    const held = await holdFreePort('127.0.0.1', port);
    expect(held.port).toBeGreaterThan(port);
    await held.release();
    other.close();
  });

  it('is held until it is released: a second start at the same moment gets another', async () => {
    const first = await holdFreePort('127.0.0.1', 4_900);
    const second = await holdFreePort('127.0.0.1', first.port);
    expect(second.port).toBeGreaterThan(first.port);
    await Promise.all([first.release(), second.release(), first.release()]);
  });

  it('cannot be found at an address that is not this machine', async () => {
    await expect(holdFreePort('192.0.2.1', 3000)).rejects.toThrow('EADDRNOTAVAIL');
  });
});
