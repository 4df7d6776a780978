import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * What happens to what is sent: it passes; it waits and passes later (`stall`, a network that stands still); it is thrown
 * away while both sides believe that they are connected (`vanish`, a half-open connection); or it trickles (`drip`, a byte
 * a second each way).
 */
export type Weather = 'pass' | 'stall' | 'vanish' | 'drip';

const DRIP_EVERY_MS = 1_000;

/** A network of ours between a program and its database, in which the weather can be chosen. */
export class TcpProxy {
  private weather: Weather = 'pass';
  private refusing = false;
  private readonly links = new Set<Link>();

  private constructor(
    private readonly server: Server,
    private readonly target: { readonly host: string; readonly port: number },
  ) {
    server.on('connection', (near) => this.link(near));
  }

  /** Listens on a free port of this machine and passes on to `url`'s host and port. */
  static async before(url: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(url);
    const server = createServer({ noDelay: true });
    const proxy = new TcpProxy(server, { host: hostname, port: Number(port) });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return proxy;
  }

  /** The same address by way of this proxy. */
  through(url: string): string {
    const by = new URL(url);
    by.hostname = '127.0.0.1';
    by.port = String((this.server.address() as AddressInfo).port);
    return by.href;
  }

  /** Connections that are open at the moment. */
  get connections(): number {
    return this.links.size;
  }

  /** Changes the weather, also of the connections that are open. What stalled passes on when the weather is `pass` again. */
  set(weather: Weather): void {
    this.weather = weather;
    for (const link of this.links) link.weatherChanged();
  }

  /** Resets every open connection, as a router that was switched off and on again. */
  reset(): void {
    for (const link of this.links) link.reset();
  }

  /** Resets every open connection and each new one, until `accept`. */
  refuse(): void {
    this.refusing = true;
    this.reset();
  }

  /** Takes connections again. */
  accept(): void {
    this.refusing = false;
  }

  /** Ends everything. */
  async close(): Promise<void> {
    this.reset();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private link(near: Socket): void {
    near.on('error', () => undefined);
    if (this.refusing) return void near.resetAndDestroy();
    const link = new Link(near, connect({ ...this.target, noDelay: true }), () => this.weather);
    this.links.add(link);
    link.onEnd(() => this.links.delete(link));
  }
}

/** One connection: the program's side and the database's side. */
class Link {
  private readonly ways: readonly Way[];

  constructor(
    private readonly near: Socket,
    private readonly far: Socket,
    weather: () => Weather,
  ) {
    this.ways = [new Way(near, far, weather), new Way(far, near, weather)];
    far.on('error', () => this.reset());
  }

  onEnd(listener: () => void): void {
    let ended = 0;
    for (const socket of [this.near, this.far])
      socket.once('close', () => {
        ended += 1;
        if (ended === 2) listener();
      });
  }

  weatherChanged(): void {
    for (const way of this.ways) way.weatherChanged();
  }

  reset(): void {
    this.near.resetAndDestroy();
    this.far.destroy();
    for (const way of this.ways) way.stop();
  }
}

/** One direction of a connection: keeps order, whatever the weather. */
class Way {
  private waiting: Buffer[] = [];
  private ended = false;
  private dripping: NodeJS.Timeout | undefined;

  constructor(
    from: Socket,
    private readonly to: Socket,
    private readonly weather: () => Weather,
  ) {
    from.on('data', (bytes) => {
      if (this.weather() !== 'vanish') this.waiting.push(bytes);
      this.flow();
    });
    from.on('close', () => {
      if (this.weather() !== 'vanish') this.ended = true; // in a half-open connection nobody hears of the other's end
      this.flow();
    });
  }

  weatherChanged(): void {
    this.flow();
  }

  stop(): void {
    clearInterval(this.dripping);
    this.waiting = [];
  }

  private flow(): void {
    clearInterval(this.dripping);
    if (this.weather() === 'drip') this.dripping = setInterval(() => this.drop(), DRIP_EVERY_MS).unref();
    if (this.weather() !== 'pass') return;
    for (const bytes of this.waiting.splice(0)) if (this.to.writable) this.to.write(bytes);
    if (this.ended) this.to.end();
  }

  private drop(): void {
    const [first] = this.waiting;
    if (!first) return;
    if (this.to.writable) this.to.write(first.subarray(0, 1));
    this.waiting[0] = first.subarray(1);
    if (first.length <= 1) this.waiting.shift();
  }
}
