import { createServer, type AddressInfo } from 'node:net';
import { freePort } from './free-port.js';

describe('The port of the server', () => {
  it('is the next one when somebody listens on the first', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    try {
      expect(await freePort('127.0.0.1', port)).toBeGreaterThan(port);
    } finally {
      other.close();
    }
  });

  it('cannot be found at an address that is not this machine', async () => {
    await expect(freePort('192.0.2.1', 3000)).rejects.toThrow('EADDRNOTAVAIL');
  });
});
