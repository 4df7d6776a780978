import type { AllStreamRecordedEvent } from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '../errors.js';
import { chainCommands, Hole, type LogFaultFound } from './chain-commands.js';
import { Inbox, type Taken } from './inbox.js';
import { DeadlineMissed } from './kurrent-session.js';
import type { Follower } from './live-log.js';
import type { LogIndex, Walk } from './log-index.js';
import { comparePlaces, type Place } from './place.js';
import type { RecentEvents } from './recent-events.js';
import type { StreamNames } from './stream-names.js';

/** How many events go into the index at once. */
const STRETCH = 500;
/** How many may wait for that: more would fill the memory where the server is faster than the index. */
const MOST_WAITING = 2_000;

interface Waiter {
  readonly place: Place;
  /** Something has come: the time to wait begins again. */
  readonly renew: () => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * Takes `$all` into the index. Several processes may do so at once: each stretch is written only where the index still
 * stands as this one read it, and what one writes any other would have written the same.
 */
export class Integrator implements Follower {
  private readonly inbox: Inbox;
  private readonly waiters = new Set<Waiter>();
  private readonly handled = new Map<string, () => void>();
  private walk: Walk | undefined;
  private flushing: Promise<void> | undefined;
  /** Which subscription this is, counted: what is missing in one may come in the next. */
  private opening = 0;
  /** Where something was missing when it was looked at last, and the hole when that was confirmed. */
  private suspected: { readonly place: Place; readonly opening: number } | undefined;
  private hole: Hole | undefined;
  private told = -1n;

  constructor(
    private readonly index: LogIndex,
    names: StreamNames,
    recent: RecentEvents,
    private readonly hooks: { moved: () => void; restart: () => void },
  ) {
    this.inbox = new Inbox(names, recent);
  }

  async begin(): Promise<Place> {
    await this.flushing;
    const walk = await this.index.walk();
    this.opening++;
    this.inbox.open(walk.seen);
    this.stands(walk);
    return walk.seen;
  }

  take(event: AllStreamRecordedEvent): Promise<void> | undefined {
    this.inbox.put(event);
    this.flushing ??= this.flush().finally(() => (this.flushing = undefined));
    return this.inbox.length > MOST_WAITING ? this.flushing : undefined;
  }

  /**
   * Resolves when the index holds everything up to `place`, however long that takes while it grows. Rejects with
   * `DeadlineMissed` when nothing has come for so long, with `StoreUnavailable` where nothing ever will.
   */
  async reach(place: Place, milliseconds: number): Promise<void> {
    if (this.hole) throw damaged(this.hole);
    if (this.walk && comparePlaces(this.walk.seen, place) >= 0) return;
    await new Promise<void>((resolve, reject) => {
      const end = (settle: () => void) => () => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        settle();
      };
      const waiter: Waiter = {
        place,
        renew: () => void timer.refresh(),
        resolve: end(resolve),
        reject: (error) => end(() => reject(error))(),
      };
      const timer = setTimeout(() => waiter.reject(new DeadlineMissed(milliseconds)), milliseconds);
      this.waiters.add(waiter);
    });
  }

  /**
   * To be told when `reach` has waited in vain for `place`, the last there is: where all of it came and half a command is
   * what it ends with, the other half is missing. Readers are not shown a half, and no writer is told that it was done.
   */
  async waitedInVain(place: Place): Promise<void> {
    const half = this.flushing ? undefined : this.inbox.halfAtTheEnd(place);
    if (half) await this.stopAt(new Hole({ kind: 'hole', subject: half.stream, place: half.place }));
  }

  /** Calls `then` when an event of this command has gone by. Gives the way to stop waiting. */
  onCommand(commandId: string, then: () => void): () => void {
    this.handled.set(commandId, then);
    return () => void (this.handled.get(commandId) === then && this.handled.delete(commandId));
  }

  /** Never throws: what fails is begun again from what the index holds. */
  private async flush(): Promise<void> {
    try {
      for (let taken = this.inbox.take(STRETCH); taken; taken = this.inbox.take(STRETCH)) {
        await this.write(taken);
        for (const [event] of taken.commands) if (event) this.handled.get(event.commandId)?.();
      }
    } catch (error) {
      if (error instanceof Hole) await this.stopAt(error).catch(() => undefined);
      this.inbox.shut();
      this.hooks.restart();
    }
  }

  private async write(taken: Taken): Promise<void> {
    for (;;) {
      const streams = [...taken.commands.flat(), ...taken.foreign].map(({ stream }) => stream);
      const { walk, heads } = await this.index.walkAndHeads([...new Set(streams)]);
      const isNew = ({ place }: { place: Place }) => comparePlaces(place, walk.seen) > 0;
      if (comparePlaces(taken.seen, walk.seen) <= 0) return this.stands(walk);
      const commands = taken.commands.filter((events) => events.some(isNew));
      const foreign = taken.foreign.filter(isNew);
      const chained = chainCommands(walk, heads, commands);
      const ours = new Set([...heads.keys(), ...chained.streams.map(({ name }) => name)]);
      const intrusions = foreign.filter(({ stream }) => ours.has(stream)).map(intrusion);
      const faults = [...taken.faults.filter(isNew), ...intrusions];
      if (await this.index.integrate(walk, { ...chained, faults, seen: taken.seen })) {
        const next = walk.next + BigInt(chained.events.length);
        return this.stands({ next, seen: taken.seen, lastRecorded: chained.lastRecorded });
      } // otherwise another process has walked on
    }
  }

  private stands(walk: Walk): void {
    this.walk = walk;
    if (this.suspected && comparePlaces(walk.seen, this.suspected.place) >= 0) this.suspected = this.hole = undefined;
    const hasGrown = walk.next - 1n !== this.told;
    for (const waiter of [...this.waiters])
      if (comparePlaces(walk.seen, waiter.place) >= 0) waiter.resolve();
      else if (hasGrown) waiter.renew();
    if (!hasGrown) return;
    this.told = walk.next - 1n;
    this.hooks.moved();
  }

  /** A hole that is there again after everything was fetched anew is real: nothing after it is taken in. */
  private async stopAt(hole: Hole): Promise<void> {
    const { opening, suspected } = this;
    const { place } = hole.found;
    const isSame = suspected !== undefined && comparePlaces(suspected.place, place) === 0;
    this.suspected = isSame ? suspected : { place, opening };
    if (!isSame || suspected.opening === opening) return;
    const walk = await this.index.walk();
    const { seen, lastRecorded } = walk;
    const faults = [hole.found];
    await this.index.integrate(walk, { events: [], streams: [], receipts: [], faults, seen, lastRecorded });
    this.hole = hole; // only now that it is on record: who is told may close at once
    for (const waiter of [...this.waiters]) waiter.reject(damaged(hole));
  }
}

function intrusion({ stream, place }: { stream: string; place: Place }): LogFaultFound {
  return { kind: 'not-ours', subject: stream, place };
}

function damaged(hole: Hole): StoreUnavailable {
  return new StoreUnavailable('log-damaged', hole);
}
