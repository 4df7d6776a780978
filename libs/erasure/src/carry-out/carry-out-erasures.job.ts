import type { Erased, Forget } from '#context';
import type { Database } from '#database';
import { newId, runDecider, type EventContext, type EventStore } from '#event-store';
import type { Job } from '#jobs';
import { londonDate } from '#kernel';
import { rebuild, type Projection } from '#projections';
import type { SubjectKeys } from '#vault';
import { erasureDecider } from '../domain/erasure.decider.js';
import { erasureStream } from '../domain/erasure.stream.js';
import { erasuresAt, type ErasureUnderWay } from './under-way.query.js';

/** What it works on. */
export interface ErasureGround {
  readonly database: Database;
  readonly store: EventStore;
  readonly keys: Pick<SubjectKeys, 'shred'>;
  /** Every read model that holds protected fields. */
  readonly projections: readonly Projection[];
  /** What every context keeps beside its read models. */
  readonly forget: readonly Forget[];
}

/** Nobody's hand: two people decided before. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const MACHINE = { memberId: NOBODY, role: 'system', organisationId: NOBODY } as const;

/** By then no process holds the key in memory any more, and whatever was read with it is written. */
const SETTLED_AFTER_MS = 5_000;

/**
 * Carries out what two people decided, in two steps a minute apart: the keys are destroyed; then what was made while they
 * were there (read models, drafts, searches, kept forms) is made anew from the log, where the values read as erased now,
 * or thrown away. Each step is repeated until it is on record, so it may be broken off anywhere.
 */
export class CarryOutErasures implements Job {
  readonly name = 'carry-out-erasures';

  constructor(private readonly ground: ErasureGround) {}

  async run(now: Date): Promise<void> {
    const settled = await erasuresAt(this.ground.database, 'shredded', new Date(now.getTime() - SETTLED_AFTER_MS));
    if (settled.length > 0) await this.purge(settled, now);
    for (const erasure of await erasuresAt(this.ground.database, 'confirmed', now)) await this.shred(erasure, now);
  }

  private async shred(erasure: ErasureUnderWay, now: Date): Promise<void> {
    await this.ground.keys.shred(erasure.personId, erasure.records);
    await this.record('MarkShredded', erasure, now);
  }

  /** All of them at once: making the read models anew takes the same time for one person as for ten. */
  private async purge(erasures: readonly ErasureUnderWay[], now: Date): Promise<void> {
    const { database, store, projections, forget } = this.ground;
    for (const erased of erasures) for (const forgetIn of forget) await forgetIn(database, erased);
    await rebuild({ database, store }, projections);
    for (const erasure of erasures) await this.record('Complete', erasure, now);
  }

  private async record(type: 'MarkShredded' | 'Complete', { erasureId, personId }: Erased, now: Date): Promise<void> {
    const command = { type, erasureId, today: londonDate(now) };
    const decision = { decider: erasureDecider, stream: erasureStream(personId), command };
    await runDecider(this.ground.store, decision, contextOf(newId(erasureId, type), now));
  }
}

const contextOf = (commandId: string, occurredAt: Date): EventContext => ({
  actor: MACHINE,
  commandId,
  correlationId: commandId,
  occurredAt,
});
