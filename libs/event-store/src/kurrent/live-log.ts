import type { AllStreamRecordedEvent, AllStreamSubscription } from '@kurrent/kurrentdb-client';
import type { KurrentSession } from './kurrent-session.js';
import { rest, restAfter } from './patience.js';
import { NOWHERE, type Place } from './place.js';

/** Where events of `$all` go. `begin` answers after which place they are wanted; it is asked at every new subscription. */
export interface Follower {
  begin(): Promise<Place>;
  /** A promise when it has enough for now: nothing more is wanted until it resolves. */
  take(event: AllStreamRecordedEvent): Promise<void> | undefined;
}

/**
 * Follows `$all` until it is closed. The client does not take a subscription up again when it ends, and the server ends it
 * for one who is too slow, so this does: from the follower's own place, after a rest that grows and is never the same.
 * No position is taken from the client's checkpoints, which run ahead of what was delivered.
 */
export class LiveLog {
  private readonly closing = new AbortController();
  private endCurrent: () => void = () => undefined;
  private running: Promise<void> | undefined;
  private delivered = false;

  constructor(
    private readonly session: KurrentSession,
    private readonly follower: Follower,
    private readonly filter: string,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /**
   * Ends the subscription that there is: nothing comes through it any more (`silent`), or what came could not be taken in.
   * Another begins after a rest.
   */
  async restart(silent = false): Promise<void> {
    if (silent) await this.session.discard();
    this.delivered = false;
    this.endCurrent();
  }

  async close(): Promise<void> {
    this.closing.abort();
    this.endCurrent();
    await this.running;
    await this.session.discard();
  }

  private async run(): Promise<void> {
    for (let tries = 0; !this.closing.signal.aborted; tries++) {
      this.delivered = false;
      await this.once().catch(() => undefined); // whatever it was: the next one begins where this one got to
      if (this.delivered) tries = 0;
      await rest(restAfter(tries), this.closing.signal);
    }
  }

  private async once(): Promise<void> {
    const from = await this.follower.begin();
    if (this.closing.signal.aborted) return;
    const filter = { filterOn: 'streamName', regex: this.filter, checkpointInterval: 1 } as const;
    const subscription = await this.session.call(
      async (client) =>
        client
          .subscribeToAll({ fromPosition: from.commit === NOWHERE.commit ? 'start' : { ...from }, filter })
          .on('error', () => undefined), // from the first moment: an error that nobody hears ends the process
    );
    await this.follow(subscription);
  }

  private async follow(subscription: AllStreamSubscription): Promise<void> {
    try {
      await new Promise<void>((resolve) => {
        this.endCurrent = resolve;
        if (this.closing.signal.aborted) resolve();
        subscription.on('data', ({ event }) => {
          this.delivered = true;
          const busy = event && this.follower.take(event);
          if (!busy) return;
          subscription.pause();
          void busy.then(() => subscription.resume());
        });
        for (const end of ['error', 'end', 'close']) subscription.on(end, () => resolve());
      });
    } finally {
      this.endCurrent = () => undefined;
      subscription.removeAllListeners('data').on('data', () => undefined);
      void subscription.unsubscribe().catch(() => undefined);
    }
  }
}
