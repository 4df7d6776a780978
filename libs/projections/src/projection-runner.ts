import type { Database } from '#database';
import { AdaptiveWait, StoreClosed, type EventStore } from '#event-store';
import { SystemClock, type Clock } from '#kernel';
import { Logger } from '@nestjs/common';
import { Changes } from './changes.js';
import { CatchUp } from './engine/catch-up.js';
import { Lane } from './engine/lane.js';
import { errorClass } from './error-class.js';
import { SharedWork } from './leases/shared-work.js';
import { PostgresReadModels } from './postgres/postgres-read-models.js';
import type { Progress } from './progress-bar.js';
import { projectionStatus, type ProjectionStatus } from './projection-status.js';
import type { Projection } from './projection.js';
import { ProjectionsBehind } from './projections-behind.js';
import { rebuild } from './rebuild/rebuild.js';
import { runnerName } from './runner-name.js';
import { Turns } from './turns.js';

/** How often to look where the projections stand that another process moves, while somebody waits for them. */
const LOOK_EVERY_MS = 25;
/** How long those may stand still while somebody waits before this process does the work itself. */
const HELP_AFTER_MS = 250;
/** How long it then goes on doing so. */
const HELP_FOR_MS = 1_000;
/** How long a process that cannot help waits for others that stand still: their worker has died, or is far behind. */
const GIVE_UP_AFTER_MS = 1_000;
/** How often a start looks whether it was stopped meanwhile. */
const LOOK_AGAIN_MS = 1_000;

/**
 * Keeps projections up to date with the log, together with any other process that does: each has its share. Those that
 * stand at the same place share one read of the log and one transaction; one that fails stops at its event and is tried
 * again, and the others go on.
 */
export class ProjectionRunner {
  /** How long somebody waits who does not say how long. Specifications of pages are more patient than people. */
  patienceMs = 5_000;
  private readonly lanes: readonly Lane[];
  private readonly catchUp: CatchUp;
  private readonly work: SharedWork;
  private readonly wait = new AdaptiveWait();
  private readonly changes = new Changes();
  private readonly turns = new Turns();
  private readonly logger = new Logger('Projections');
  private readonly helping = new Map<Lane, number>();
  private trouble = '';
  private mustLocate = true;
  private looking: Promise<void> | undefined;
  private stopListening: (() => void) | undefined;
  private following: Promise<void> | undefined;
  private beginning: Promise<bigint> | undefined;

  /** `owner` is this process's name among those that share the work. Throws when two projections have the same name. */
  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    projections: readonly Projection[],
    private readonly clock: Clock = new SystemClock(),
    owner = runnerName(),
  ) {
    this.lanes = projections.map((projection) => new Lane(projection));
    const names = this.lanes.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) throw new Error(`Two projections are called ${twice}`);
    this.catchUp = new CatchUp(store, new PostgresReadModels(database), clock);
    this.work = new SharedWork(database, owner, names, () => this.shareChanged());
  }

  /** Resolves when every projection that can has reached the end of the log; from then on it follows in the background. */
  async start(): Promise<void> {
    if (this.following) return;
    this.beginning = this.begin();
    const head = await this.beginning;
    while (this.stopListening && this.onTheWayTo(head).length > 0)
      await this.reach(head, performance.now() + LOOK_AGAIN_MS);
  }

  /** Takes its share of the work; gives the end of the log at that moment. */
  private async begin(): Promise<bigint> {
    const head = await this.store.head();
    await this.turns.take(() => this.catchUp.locate(this.lanes));
    await this.work.start();
    this.stopListening = this.store.onAppended(() => this.wait.wake());
    this.following = this.follow();
    return head;
  }

  /** Resolves when the stretch in hand is done and the work handed over; nothing is applied after. */
  async stop(): Promise<void> {
    await this.beginning?.catch(() => undefined); // a share that is taken in this moment is handed over, too
    this.stopListening?.();
    this.stopListening = undefined;
    this.wait.wake();
    await this.following;
    this.following = undefined;
    await this.work.stop();
  }

  /**
   * Resolves when every projection's rows contain the event at `position`. Throws `ProjectionsBehind` with the names of
   * those whose do not when `timeoutMs` have passed, or at once when only stopped ones are left to wait for. A process that
   * does no work itself gives up earlier, when nothing moves for a second.
   */
  async waitFor(position: bigint, timeoutMs = this.patienceMs): Promise<void> {
    this.wait.wake();
    await this.reach(position, performance.now() + timeoutMs);
    const behind = this.lanes.filter((lane) => lane.position < position).map(({ name }) => name);
    if (behind.length > 0) throw new ProjectionsBehind(behind, position);
  }

  /** `rebuild` for these projections (all, unless named). It needs no running runner, and disturbs none. */
  async rebuild(names?: readonly string[], onProgress?: Progress): Promise<void> {
    const lanes = names ? names.map((name) => this.named(name)) : this.lanes;
    const projections = lanes.map(({ projection }) => projection);
    await rebuild({ database: this.database, store: this.store }, projections, onProgress);
  }

  /** Where every projection stands, measured against the log's real end. */
  status(): Promise<readonly ProjectionStatus[]> {
    const names = this.lanes.map(({ name }) => name);
    return projectionStatus(this.database, this.store, this.clock, names);
  }

  private named(wanted: string): Lane {
    const lane = this.lanes.find(({ name }) => name === wanted);
    if (!lane) throw new Error(`There is no projection called ${wanted}`);
    return lane;
  }

  private async follow(): Promise<void> {
    while (this.stopListening) {
      const moved = await this.step().catch((error: unknown) => this.isInTrouble(error));
      if (!moved) await this.wait.rest();
    }
  }

  private async step(): Promise<boolean> {
    const moved = await this.turns.take(async () => {
      const now = performance.now();
      const lanes = this.lanes.filter((lane) => this.work.has(lane.name) || (this.helping.get(lane) ?? 0) > now);
      const doubtful = this.mustLocate ? this.lanes : lanes.filter(({ fault }) => fault); // a skip may have freed these
      this.mustLocate = false;
      if (doubtful.length > 0) await this.catchUp.locate(doubtful);
      return this.catchUp.step(lanes);
    });
    this.trouble = '';
    this.changes.tell();
    return moved;
  }

  /** The database or the log cannot be reached: said once, tried again after each rest, unless the log was closed for good. */
  private isInTrouble(error: unknown): false {
    if (error instanceof StoreClosed) this.stopListening = undefined;
    const trouble = errorClass(error);
    if (trouble !== this.trouble) this.logger.error(`Projections wait: ${trouble}`);
    this.trouble = trouble;
    this.mustLocate = true;
    return false;
  }

  private shareChanged(): void {
    this.mustLocate = true;
    this.wait.wake();
  }

  private async reach(position: bigint, end: number): Promise<void> {
    const since = performance.now();
    for (let waited = this.onTheWayTo(position); waited.length > 0; waited = this.onTheWayTo(position)) {
      if (performance.now() >= end || this.isInVain(waited, since)) return;
      await this.nextLook(waited, since, end - performance.now());
    }
  }

  private isInVain(waited: readonly Lane[], since: number): boolean {
    return !this.following && waited.every((lane) => this.hasStoodStill(lane, since, GIVE_UP_AFTER_MS));
  }

  private hasStoodStill({ movedAt }: Lane, since: number, ms: number): boolean {
    return performance.now() - Math.max(since, movedAt) > ms;
  }

  private onTheWayTo(position: bigint): readonly Lane[] {
    return this.lanes.filter((lane) => lane.isOnItsWayTo(position));
  }

  /** Of its own projections it hears; after those of others it looks, and helps when nothing happens there. */
  private async nextLook(waited: readonly Lane[], since: number, ms: number): Promise<void> {
    const others = waited.filter(({ name }) => !this.work.has(name));
    if (this.following && others.length === 0) return this.changes.next(Math.min(ms, HELP_FOR_MS));
    await this.look();
    if (this.following) this.help(others, since);
    await this.changes.next(Math.min(ms, LOOK_EVERY_MS));
  }

  /** One look for all who wait. */
  private look(): Promise<void> {
    this.looking ??= this.turns
      .take(() => this.catchUp.locate(this.lanes.filter(({ name }) => !this.work.has(name))))
      .finally(() => (this.looking = undefined));
    return this.looking;
  }

  private help(lanes: readonly Lane[], since: number): void {
    const still = lanes.filter((lane) => !lane.fault && this.hasStoodStill(lane, since, HELP_AFTER_MS));
    for (const lane of still) this.helping.set(lane, performance.now() + HELP_FOR_MS);
    if (still.length > 0) this.wait.wake();
  }
}
