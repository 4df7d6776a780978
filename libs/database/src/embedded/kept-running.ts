import { setTimeout as sleep } from 'node:timers/promises';
import type { Guarded } from './guard.js';

/** The rest before another try; it doubles up to the longest. */
const SHORTEST_REST_MS = 500;
const LONGEST_REST_MS = 30_000;

/**
 * A server that is started again when it ended without being asked to: PostgreSQL stops itself where its write-ahead log
 * finds no room, and would be away until somebody came, also when there is room again.
 */
export class KeptRunning {
  private readonly ending = new AbortController();
  private readonly watching: Promise<void>;

  /** `again` starts another and gives it when it accepts sessions; undefined when it did not come that far and is gone. */
  constructor(
    private server: Guarded,
    private readonly again: () => Promise<Guarded | undefined>,
  ) {
    this.watching = this.watch();
  }

  /** From now on none is started. Gives the one that runs, or ran last, for the caller to stop. */
  async release(): Promise<Guarded> {
    this.ending.abort();
    await this.watching;
    return this.server;
  }

  private async watch(): Promise<void> {
    const { signal } = this.ending;
    const asked = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    for (let rest = SHORTEST_REST_MS; !signal.aborted; rest = Math.min(rest * 2, LONGEST_REST_MS)) {
      await Promise.race([asked, this.server.exited.catch(() => undefined)]);
      await sleep(rest, undefined, { signal }).catch(() => undefined);
      const server = signal.aborted ? undefined : await this.again().catch(() => undefined);
      if (!server) continue;
      this.server = server;
      rest = SHORTEST_REST_MS;
    }
  }
}
