import type { Database } from '#database';
import { Logger } from '@nestjs/common';
import { claimShare, giveUpShare, hasChanged, LEASE_TTL_MS } from './lease-table.js';
import { endSilentHolders } from './silent-holders.js';

/** How often leases are renewed: three may fail before one ends. */
const RENEW_EVERY_MS = 3_000;
/** How often to look whether something is free, or held by a program that stands still. */
const LOOK_EVERY_MS = 1_000;

/** This process's share of the projections, renewed while it lives. */
export class SharedWork {
  private readonly logger = new Logger('Projections');
  private share: ReadonlySet<string> = new Set();
  private owners = 0;
  private claimedAt = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    readonly owner: string,
    private readonly names: readonly string[],
    /** Called when the share has changed. */
    private readonly onChange: () => void,
    /** Milliseconds on a clock that only goes forward. */
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes its share and keeps it from now on. */
  async start(): Promise<void> {
    await this.claim();
    this.timer = setInterval(() => void (this.looking = this.looking.then(() => this.look())), LOOK_EVERY_MS);
    this.timer.unref();
  }

  /** Whether the projection is this process's now. What was not renewed in time may be somebody else's already. */
  has(name: string): boolean {
    return this.share.has(name) && this.now() - this.claimedAt < LEASE_TTL_MS;
  }

  /** Hands everything over. When the database is away the leases end by themselves. */
  async stop(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = undefined;
    await this.looking;
    this.share = new Set();
    await giveUpShare(this.database, this.owner).catch(() => undefined);
  }

  /** An unreachable database is the runner's to report, which meets it too. */
  private async look(): Promise<void> {
    if (!this.timer) return;
    const isDue = this.now() - this.claimedAt >= RENEW_EVERY_MS;
    try {
      const ended = await endSilentHolders(this.database);
      if (ended > 0) this.logger.warn(`Ended ${ended} session(s) of a program that stood still and made others wait`);
      if (isDue || (await hasChanged(this.database, this.names, this.owners))) await this.claim();
    } catch {
      return;
    }
  }

  private async claim(): Promise<void> {
    const at = this.now();
    const { share, owners } = await claimShare(this.database, this.owner, this.names);
    const isAnother = share.size !== this.share.size || [...share].some((name) => !this.share.has(name));
    [this.share, this.owners, this.claimedAt] = [share, owners, at];
    if (isAnother) this.onChange();
  }
}
