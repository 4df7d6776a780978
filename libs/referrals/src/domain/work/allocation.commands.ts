import type { Done } from '../phase.js';

/** A worker as the members' register and the caseload have them. */
export interface Worker {
  readonly memberId: string;
  readonly organisationId: string;
  /** May sign in, and works with referrals. */
  readonly isActive: boolean;
  /** Referrals that they have now, without this one. */
  readonly caseload: number;
}

/** Gives the work to a worker. `isTrained`: the manager confirms that the worker is trained for this work. */
export type AllocateWorker = Done & {
  readonly type: 'AllocateWorker';
  readonly worker: Worker | undefined;
  readonly isTrained: boolean;
  readonly overCapReason?: string | undefined;
};

export type AllocationCommand = AllocateWorker;
