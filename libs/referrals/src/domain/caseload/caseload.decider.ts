import type { Decider } from '#kernel';
import type { CaseloadEvent } from './caseload.events.js';

/** Gives these referrals to the worker; whether they are too many was asked of each allocation. */
export type CaseloadCommand = {
  readonly type: 'TakePlaces';
  readonly workerId: string;
  readonly referralIds: readonly string[];
};

/** Every referral that the worker was ever given, those that went on or ended included. */
export type Caseload = ReadonlySet<string>;

/** The places in a worker's caseload, one after another. Each taking is written, also of a referral that comes back. */
export const caseloadDecider: Decider<Caseload, CaseloadCommand, CaseloadEvent> = {
  initial: new Set(),
  decide: ({ workerId, referralIds }) =>
    referralIds.map((referralId) => ({ type: 'CaseloadPlaceTaken', data: { workerId, referralId } })),
  evolve(state, { type, data }) {
    switch (type) {
      case 'CaseloadPlaceTaken':
        return new Set([...state, data.referralId]);
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};
