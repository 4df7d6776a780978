import type { DomainEvent } from '#kernel';
import type { RiskUrgency } from '../code-lists/work-codes.js';
import type { RiskTrend } from '../code-lists/waiting-codes.js';
import type { OfReferral } from '../phase.js';

/** Somebody told named members that the risk has changed. */
export type RiskChangeReported = DomainEvent<
  'RiskChangeReported',
  OfReferral & {
    readonly urgency: RiskUrgency;
    readonly trend: RiskTrend;
    readonly what: string;
    /** The members who are told, of either side. */
    readonly recipientIds: readonly string[];
    /** By when they act, as an ISO instant; absent where it is for the next review. */
    readonly actBy?: string;
  }
>;

export type RiskEvent = RiskChangeReported;
