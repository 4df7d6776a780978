import { loadClient, type ClientModule, type KurrentClient } from './client-module.js';

/**
 * At most so many appends at once: the client answers none of those that wait in its own queue when the connection
 * breaks, and lets the process die of some. That queue begins at 16.
 */
const APPENDS_AT_ONCE = 8;

/** A request was not answered in time. It may or may not have been carried out. */
export class DeadlineMissed extends Error {
  constructor(readonly milliseconds: number) {
    super(`No answer within ${milliseconds} ms`);
    this.name = 'DeadlineMissed';
  }
}

/** Connections to KurrentDB: made when needed, and thrown away, with all that still waits on them, when one falls silent. */
export class KurrentSession {
  private client: Promise<KurrentClient> | undefined;
  private free = APPENDS_AT_ONCE;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly address: string,
    private readonly deadlineMs: number,
  ) {}

  /** Does `work` with a client. Throws `KurrentClientMissing`, `DeadlineMissed`, or what the client throws. */
  async call<T>(work: (client: KurrentClient, module: ClientModule) => Promise<T>): Promise<T> {
    const module = await loadClient();
    const mine = (this.client ??= connect(module, this.address));
    try {
      return await within(
        this.deadlineMs,
        mine.then((client) => work(client, module)),
      );
    } catch (error) {
      if (error instanceof DeadlineMissed) await this.discard(mine);
      throw error;
    }
  }

  /** The same for an append, a few at a time. */
  async append<T>(work: (client: KurrentClient, module: ClientModule) => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await this.call(work);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }

  /** Ends everything that is under way; the next request makes a new connection. */
  async discard(which = this.client): Promise<void> {
    if (which === undefined) return;
    if (this.client === which) this.client = undefined;
    const client = await which.catch(() => undefined);
    void client?.dispose().catch(() => undefined);
  }
}

/** Not a word of the address in the error: it may hold a password. */
async function connect({ KurrentDBClient }: ClientModule, address: string): Promise<KurrentClient> {
  try {
    return KurrentDBClient.connectionString(address);
  } catch {
    throw new Error('EVENT_STORE is not an address that the KurrentDB client understands');
  }
}

/** `work`, or `DeadlineMissed`. What `work` does after that is nobody's business any more, a failure neither. */
async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineMissed(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
