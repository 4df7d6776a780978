import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** The cable between a client and the double: it can be pulled, at once or after so many bytes. */
export class Relay {
  private readonly sockets = new Set<Socket>();
  private left = Infinity;
  private pulled: () => void = () => undefined;

  private constructor(private readonly server: Server) {}

  /** Listens on `port` (0: any free one) of this machine and passes everything on to `target`. */
  static async open(target: number, port = 0): Promise<Relay> {
    const server = createServer();
    const relay = new Relay(server);
    server.on('connection', (client) => relay.join(client, connect(target, '127.0.0.1')));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    return relay;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Breaks every connection there is; new ones are taken. */
  drop(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Breaks every connection, and calls `then`, when so many more bytes have passed in either direction, not one more. */
  dropAfter(bytes: number, then: () => void): void {
    this.left = bytes;
    this.pulled = then;
  }

  async close(): Promise<void> {
    this.drop();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, server: Socket): void {
    client.setNoDelay(true);
    server.setNoDelay(true);
    this.pass(client, server);
    this.pass(server, client);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
    }
  }

  private pass(from: Socket, to: Socket): void {
    from.on('end', () => to.end());
    from.on('data', (bytes: Buffer) => {
      const part = bytes.subarray(0, this.left);
      this.left -= part.length;
      const hasRoom = to.write(part, () => this.left === 0 && this.pull());
      if (hasRoom) return;
      from.pause();
      to.once('drain', () => from.resume());
    });
  }

  private pull(): void {
    this.left = Infinity;
    this.drop();
    this.pulled();
  }
}
