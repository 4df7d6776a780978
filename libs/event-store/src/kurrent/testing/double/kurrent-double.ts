import { append, batchAppend } from './appends.js';
import { appendSession } from './append-session.js';
import { noFaults, type Faults } from './faults.js';
import { KurrentLog } from './kurrent-log.js';
import type { Node } from './node.js';
import { features, featuresService, grpc, sessionService, streamsService, type Grpc } from './protocol.js';
import { read } from './reads.js';
import { Relay } from './relay.js';

export interface DoubleOptions {
  /** The log to serve: another double's, to be a second node of its cluster. */
  readonly log?: KurrentLog;
  /** What it says it is; before 25.1 it has no appends to several streams. */
  readonly version?: string;
  readonly port?: number;
  /** The node that leads, where this one does not. */
  readonly leader?: KurrentDouble;
}

const VERSION = '25.1.0.0';
const STREAMS = 'event_store.client.streams.streams';
const SESSIONS = 'kurrentdb.protocol.v2.streams.streamsservice';

/**
 * A KurrentDB node for tests, in this process: the service definitions are those of the client's own package, the log is
 * in memory, and it breaks on command. It is no database: nothing is kept, nobody signs in.
 */
export class KurrentDouble {
  /** What goes wrong from now on. */
  faults: Faults = noFaults;

  private constructor(
    readonly log: KurrentLog,
    private readonly server: Grpc.Server,
    private readonly relay: Relay,
  ) {}

  static async start({
    log = new KurrentLog(),
    version = VERSION,
    port,
    leader,
  }: DoubleOptions = {}): Promise<KurrentDouble> {
    const server = new grpc.Server({ 'grpc.max_receive_message_length': 17 * 1024 * 1024 });
    const serving: { double?: KurrentDouble } = {};
    const node: Node = {
      log,
      version,
      faults: () => serving.double?.faults ?? noFaults,
      leaderPort: () => (leader ?? serving.double)?.port ?? 0,
      follows: () => leader !== undefined,
      drop: () => serving.double?.drop(),
    };
    serve(server, node);
    const inner = await new Promise<number>((resolve, reject) =>
      server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) =>
        error ? reject(error) : resolve(bound),
      ),
    );
    serving.double = new KurrentDouble(log, server, await Relay.open(inner, port));
    return serving.double;
  }

  get port(): number {
    return this.relay.port;
  }

  /** What a client takes as its connection string. Left to itself it looks for a node half a second after it was told of one. */
  get address(): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=false&discoveryInterval=1`;
  }

  /** Breaks all connections; new ones are taken. */
  drop(): void {
    this.relay.drop();
  }

  /** Breaks all connections, and calls `then`, when so many more bytes have passed between clients and this node. */
  dropAfter(bytes: number, then: () => void): void {
    this.relay.dropAfter(bytes, then);
  }

  async stop(): Promise<void> {
    await this.relay.close();
    this.server.forceShutdown();
  }
}

function serve(server: Grpc.Server, node: Node): void {
  const unimplemented: Grpc.handleUnaryCall<unknown, unknown> = (_, answer) =>
    answer({ code: grpc.status.UNIMPLEMENTED, details: 'not in the double' });
  const streamHandlers = { append: append(node), batchAppend: batchAppend(node), read: read(node) };
  server.addService(streamsService, { ...streamHandlers, delete: unimplemented, tombstone: unimplemented });
  server.addService(sessionService, { appendSession: appendSession(node), appendRecords: unimplemented });
  server.addService(featuresService, {
    getSupportedMethods: supported(node.version),
  });
}

function supported(version: string): Grpc.handleUnaryCall<unknown, unknown> {
  const methods = ['append', 'batchappend', 'read'].map((name) => [STREAMS, name] as const);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const all = major * 100 + minor >= 2501 ? [...methods, [SESSIONS, 'appendsession'] as const] : methods;
  return (_, answer) => {
    const list = all.map(([service, name]) =>
      new features.SupportedMethod().setServiceName(service).setMethodName(name),
    );
    answer(null, new features.SupportedMethods().setEventStoreServerVersion(version).setMethodsList(list));
  };
}
