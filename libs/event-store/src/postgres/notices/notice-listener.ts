import { Client } from 'pg';

/** How long to wait before the first and before any later attempt to listen again. */
const [FIRST_RETRY_MS, LAST_RETRY_MS] = [100, 5_000];

/** How often the connection is tried, and how long an answer may take: a connection that is dead at the other end says nothing. */
export interface Heartbeat {
  readonly everyMs: number;
  readonly patienceMs: number;
}

const HEARTBEAT: Heartbeat = { everyMs: 5_000, patienceMs: 3_000 };

/** What to listen to, and whom to tell. */
export interface Listening {
  readonly url: string;
  readonly channel: string;
  /** Called with what was sent, and without anything when notices may have been missed. */
  readonly hear: (payload?: string) => void;
  /** For specs. */
  readonly heartbeat?: Heartbeat;
}

/**
 * Listens on a connection of its own (one of a pool would be given back) and makes another when it is lost, for as long as
 * it takes. Never throws: who does not hear, polls.
 */
export class NoticeListener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private failures = 0;
  private closed = false;

  constructor(private readonly listening: Listening) {
    void this.connect();
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const { url, channel, hear } = this.listening;
    const { patienceMs } = this.heartbeat;
    const client = new Client({
      connectionString: url,
      application_name: 'sightline log listener',
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
    });
    this.client = client;
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => hear(payload));
    try {
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      this.failures = 0;
      hear(); // something may have been appended since the last connection was lost
      this.beatLater(client);
    } catch {
      this.lost(client);
    }
  }

  private beatLater(client: Client): void {
    if (this.closed || client !== this.client) return;
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.beatLater(client),
        () => this.lost(client),
      );
    }, this.heartbeat.everyMs).unref();
  }

  /** Several faults may tell of one loss. */
  private lost(client: Client): void {
    if (client !== this.client) return;
    this.client = undefined;
    clearTimeout(this.timer);
    client.end().catch(() => undefined);
    if (this.closed) return;
    const delay = Math.min(FIRST_RETRY_MS * 2 ** this.failures++, LAST_RETRY_MS);
    this.timer = setTimeout(() => void this.connect(), delay * (0.5 + Math.random() / 2)).unref(); // not all at once
  }

  private get heartbeat(): Heartbeat {
    return this.listening.heartbeat ?? HEARTBEAT;
  }
}
