import type { DomainEvent } from '#kernel';
import type { OfReferral } from '../phase.js';

/** A manager gave the work to one worker, or to another one. Over the cap only with a reason. */
export type CaseAllocated = DomainEvent<
  'CaseAllocated',
  OfReferral & {
    readonly workerId: string;
    readonly previousWorkerId?: string;
    /** How many the worker has with this one, and how many are the most for one worker. */
    readonly caseload: number;
    readonly cap: number;
    readonly overCapReason?: string;
  }
>;

export type AllocationEvent = CaseAllocated;
