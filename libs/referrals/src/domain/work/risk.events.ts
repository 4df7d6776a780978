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

/**
 * A change of risk was reported as immediate: safeguarding leads of the organisation that refers act on it by then and say what they
 * did (mission §6.2). There is one such task of a referral at a time: a report while it runs is one more thing to act on by the same
 * moment, which is the earlier one.
 */
export type RiskTaskRaised = DomainEvent<
  'RiskTaskRaised',
  OfReferral & {
    /** As an ISO instant. */
    readonly dueAt: string;
  }
>;

/** A safeguarding lead acted on a changed risk, and says what was done. */
export type RiskTaskDone = DomainEvent<'RiskTaskDone', OfReferral & { readonly what: string }>;

export type RiskEvent = RiskChangeReported | RiskTaskRaised | RiskTaskDone;
