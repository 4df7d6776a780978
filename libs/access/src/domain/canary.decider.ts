import { RuleBroken, type Decider } from '#kernel';
import type { CanaryEvent } from './canary.events.js';

/** Who plants or withdraws, for which organisation. */
export interface Gardener {
  readonly memberId: string;
  readonly organisationId: string;
}

export type CanaryCommand = { type: 'Plant'; caseId: string; by: Gardener } | { type: 'Withdraw'; by: Gardener };

export type CanaryState = { status: 'none' } | { status: 'planted'; caseId: string; organisationId: string };

/** A canary: planted by one governance lead, withdrawn by one of the same organisation. */
export const canaryDecider: Decider<CanaryState, CanaryCommand, CanaryEvent> = {
  initial: { status: 'none' },
  decide(command, state) {
    const { memberId, organisationId } = command.by;
    switch (command.type) {
      case 'Plant': {
        if (state.status === 'planted') throw new RuleBroken('canary-planted-already');
        return [{ type: 'CanaryPlanted', data: { caseId: command.caseId, organisationId, plantedBy: memberId } }];
      }
      case 'Withdraw': {
        if (state.status === 'none') throw new RuleBroken('canary-not-planted');
        if (state.organisationId !== organisationId) throw new RuleBroken('canary-not-planted');
        return [{ type: 'CanaryWithdrawn', data: { caseId: state.caseId, withdrawnBy: memberId } }];
      }
    }
  },
  evolve(state, { type, data }) {
    switch (type) {
      case 'CanaryPlanted':
        return { status: 'planted', caseId: data.caseId, organisationId: data.organisationId };
      case 'CanaryWithdrawn':
        return { status: 'none' };
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};
