import type { Database } from '#database';
import { AdaptiveWait, StoreClosed, type EventStore } from '#event-store';
import { SystemClock, type Clock } from '#kernel';
import { Logger } from '@nestjs/common';
import { CatchUp } from './catch-up.js';
import { Changes } from './changes.js';
import { emptyProjections } from './empty-projections.js';
import { errorClass } from './error-class.js';
import { Lane } from './lane.js';
import type { Progress } from './progress-bar.js';
import { projectionStatus, type ProjectionStatus } from './projection-status.js';
import { ProjectionStopped } from './projection-stopped.js';
import type { AnyProjection } from './projection.js';
import { ProjectionsBehind } from './projections-behind.js';
import { Turns } from './turns.js';

/** How often to look where the projections stand while somebody else moves them. */
const LOOK_EVERY_MS = 25;

/**
 * Keeps projections up to date with the log. Those that stand at the same place share one read of the log and one
 * transaction; one that fails stops at its event and is tried again, and the others go on. Several runners of the same
 * projections, in one process or in many, do no harm: the checkpoint lets each event count once.
 */
export class ProjectionRunner {
  private readonly lanes: readonly Lane[];
  private readonly catchUp: CatchUp;
  private readonly wait = new AdaptiveWait();
  private readonly changes = new Changes();
  private readonly turns = new Turns();
  private readonly logger = new Logger('Projections');
  private trouble = '';
  private stopListening: (() => void) | undefined;
  private following: Promise<void> | undefined;

  /** Throws when two projections have the same name. */
  constructor(
    private readonly database: Database,
    private readonly store: EventStore,
    projections: readonly AnyProjection[],
    private readonly clock: Clock = new SystemClock(),
  ) {
    this.lanes = projections.map((projection) => new Lane(projection));
    const twice = this.lanes.find(({ name }, index) => this.lanes.findIndex((lane) => lane.name === name) < index);
    if (twice) throw new Error(`Two projections are called ${twice.name}`);
    this.catchUp = new CatchUp(database, store, clock);
  }

  /** Resolves when every projection that can has reached the end of the log; from then on it follows in the background. */
  async start(): Promise<void> {
    if (this.following) return;
    await this.turns.take(() => this.catchUp.locate(this.lanes));
    while (await this.step());
    this.stopListening = this.store.onAppended(() => this.wait.wake());
    this.following = this.follow();
  }

  /** Resolves when the stretch in hand is done; nothing is applied after. */
  async stop(): Promise<void> {
    this.stopListening?.();
    this.stopListening = undefined;
    this.wait.wake();
    await this.following;
    this.following = undefined;
  }

  /**
   * Resolves when every projection's rows contain the event at `position`. Throws `ProjectionsBehind` with the names of
   * those whose do not when `timeoutMs` have passed, or at once when only stopped ones are left to wait for.
   */
  async waitFor(position: bigint, timeoutMs = 5_000): Promise<void> {
    const end = performance.now() + timeoutMs;
    this.wait.wake();
    while (this.lanes.some((lane) => lane.isOnItsWayTo(position)) && performance.now() < end) {
      await this.nextLook(end - performance.now());
    }
    const behind = this.lanes.filter((lane) => lane.position < position).map(({ name }) => name);
    if (behind.length > 0) throw new ProjectionsBehind(behind, position);
  }

  /**
   * Empties these projections (all, unless named) and applies the log to them from the beginning. Pages that read them
   * show an unfinished state meanwhile. Throws `ProjectionStopped` when one of them fails on the way.
   */
  async rebuild(names?: readonly string[], onProgress?: Progress): Promise<void> {
    const lanes = this.named(names);
    const head = await this.store.head();
    await this.turns.take(async () => {
      await this.catchUp.locate(lanes);
      await emptyProjections(
        this.database,
        lanes.map(({ projection }) => projection),
      );
      await this.catchUp.locate(lanes);
    });
    while (lanes.some(({ position }) => position < head)) {
      onProgress?.(furthestBehind(lanes) + 1n, head + 1n);
      await this.step(lanes);
      for (const { name, fault } of lanes) if (fault) throw new ProjectionStopped(name, fault);
    }
    onProgress?.(head + 1n, head + 1n);
  }

  /** Where every projection stands, measured against the log's real end. */
  status(): Promise<readonly ProjectionStatus[]> {
    const names = this.lanes.map(({ name }) => name);
    return projectionStatus(this.database, this.store, this.clock, names);
  }

  private async follow(): Promise<void> {
    while (this.stopListening) {
      const moved = await this.step().catch((error: unknown) => this.isInTrouble(error));
      if (!moved) await this.wait.rest();
    }
  }

  private async step(lanes = this.lanes): Promise<boolean> {
    const moved = await this.turns.take(() => this.catchUp.step(lanes));
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
    return false;
  }

  private async nextLook(ms: number): Promise<void> {
    if (this.following) return this.changes.next(ms);
    await this.turns.take(() => this.catchUp.locate(this.lanes));
    await this.changes.next(Math.min(ms, LOOK_EVERY_MS));
  }

  private named(names: readonly string[] | undefined): readonly Lane[] {
    if (!names) return this.lanes;
    return names.map((wanted) => {
      const lane = this.lanes.find(({ name }) => name === wanted);
      if (!lane) throw new Error(`There is no projection called ${wanted}`);
      return lane;
    });
  }
}

function furthestBehind(lanes: readonly Lane[]): bigint {
  return lanes.reduce((least, { position }) => (position < least ? position : least), lanes[0]?.position ?? -1n);
}
