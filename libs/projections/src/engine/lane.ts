import { BEFORE_FIRST, type RecordedEvent } from '#event-store';
import type { Projection } from '../projection.js';
import type { Skipped } from './fold.js';
import type { Checkpoint, ProjectionFault } from './read-models.js';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 60_000;

/** One projection's way through the log, as its runner remembers it. The checkpoint in the database is what counts. */
export class Lane {
  position = BEFORE_FIRST;
  fault: ProjectionFault | undefined;
  /** Events that an operator had it skip; undefined when that has to be looked up. */
  skipped: Skipped | undefined;
  /** When it was last seen to move, as `performance.now()` counts. */
  movedAt = 0;
  private retryAt = 0;

  constructor(readonly projection: Projection) {}

  get name(): string {
    return this.projection.name;
  }

  /** Whether it may be given events now: always, unless it failed and its rest is not over. */
  isReady(now: Date): boolean {
    return this.fault === undefined || now.getTime() >= this.retryAt;
  }

  /** Whether something before or at `position` is still to come into its rows, and will by itself. */
  isOnItsWayTo(position: bigint): boolean {
    return this.position < position && this.fault === undefined;
  }

  /** Takes over what the database says, because this runner or another moved it there. */
  putAt({ position, fault }: Omit<Checkpoint, 'name'>): void {
    if (this.fault && fault?.eventId === this.fault.eventId) return; // it stands where it stood, and its rest goes on
    if (this.fault) this.skipped = undefined; // it moves again: perhaps because somebody had it skip the event
    if (position !== this.position) this.movedAt = performance.now();
    this.position = position;
    this.fault = fault;
    this.retryAt = 0;
  }

  /** Stops at `event` and rests, twice as long each time it fails there again. */
  stopAt({ meta, position }: RecordedEvent, error: string, at: Date): ProjectionFault {
    const again = this.fault?.eventId === meta.eventId ? this.fault.attempts : 0;
    this.fault = { eventId: meta.eventId, position, error, attempts: again + 1, at };
    this.retryAt = at.getTime() + Math.min(FIRST_RETRY_MS * 2 ** again, LAST_RETRY_MS);
    return this.fault;
  }
}

/** Lanes that stand at the same position, those furthest behind first. */
export function sideBySide(lanes: readonly Lane[]): readonly (readonly Lane[])[] {
  const groups = new Map<bigint, Lane[]>();
  for (const lane of lanes) groups.set(lane.position, [...(groups.get(lane.position) ?? []), lane]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
