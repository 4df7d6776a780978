import { IdentityHolds } from '#access';
import type { Erased, Forget } from '#context';
import type { Database } from '#database';
import { newId, runDecider, systemContext, type EventStore } from '#event-store';
import type { Job } from '#jobs';
import { londonDate } from '#kernel';
import { rebuild, type Projection, type Rebuilding } from '#projections';
import type { SubjectKeys } from '#vault';
import { keysOf } from '../domain/erasure.codes.js';
import { erasureDecider } from '../domain/erasure.decider.js';
import { erasureStream } from '../domain/erasure.stream.js';
import { erasuresAt, type ErasureUnderWay } from './under-way.query.js';

/** Read models, and what they are made anew with. */
export interface Copies extends Rebuilding {
  readonly projections: readonly Projection[];
}

/** What it works on. */
export interface ErasureGround {
  readonly database: Database;
  readonly store: EventStore;
  readonly keys: Readonly<Record<'subject' | 'locating', Pick<SubjectKeys, 'shred'>>>;
  /** Every read model that holds protected fields: everybody's, and those of survivor files with their own login and log. */
  readonly copies: readonly Copies[];
  /** What every context keeps beside its read models. */
  readonly forget: readonly Forget[];
}

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
    for (const erasure of await erasuresAt(this.ground.database, 'confirmed', now))
      if (!(await this.isNeededForWall(erasure, now))) await this.shred(erasure, now);
  }

  /** A wall that came after the confirmation: the erasure waits until nothing keeps this member from a case. */
  private async isNeededForWall({ personId, records }: ErasureUnderWay, now: Date): Promise<boolean> {
    return records.includes('Member') && (await new IdentityHolds(this.ground.database).isNeeded(personId, now));
  }

  private async shred(erasure: ErasureUnderWay, now: Date): Promise<void> {
    for (const { ring, category } of erasure.records.map(keysOf))
      await this.ground.keys[ring].shred(erasure.personId, [category]);
    await this.record('MarkShredded', erasure, now);
  }

  /** All of them at once: making the read models anew takes the same time for one person as for ten. */
  private async purge(erasures: readonly ErasureUnderWay[], now: Date): Promise<void> {
    const { database, copies, forget } = this.ground;
    for (const erased of erasures) for (const forgetIn of forget) await forgetIn(database, erased);
    for (const { projections, ...rebuilding } of copies) await rebuild(rebuilding, projections);
    for (const erasure of erasures) await this.record('Complete', erasure, now);
  }

  private async record(type: 'MarkShredded' | 'Complete', { erasureId, personId }: Erased, now: Date): Promise<void> {
    const command = { type, erasureId, today: londonDate(now) };
    const decision = { decider: erasureDecider, stream: erasureStream(personId), command };
    await runDecider(this.ground.store, decision, systemContext(newId(erasureId, type), now));
  }
}
