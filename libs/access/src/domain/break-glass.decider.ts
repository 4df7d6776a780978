import { RuleBroken, type Decider, type IsoDate } from '#kernel';
import type { BreakGlassEvent, BreakGlassOutcome, BreakGlassReason } from './break-glass.events.js';
import { BREAK_GLASS_MINUTES, BREAK_GLASS_RULES, reviewDueOn, type BreakGlassUse } from './break-glass.policies.js';

export type BreakGlassCommand =
  | {
      type: 'Use';
      breakGlassId: string;
      by: { memberId: string; organisationId: string };
      caseId: string;
      holderOrganisationId: string;
      reason: BreakGlassReason;
      explanation: string;
      at: Date;
      /** How long ago they proved who they are; undefined where they never did. */
      proofAgeMinutes: number | undefined;
    }
  | {
      type: 'Review';
      breakGlassId: string;
      outcome: BreakGlassOutcome;
      note: string;
      by: { memberId: string };
      /** Every account of whoever reviews; theirs alone where none is given. */
      accounts?: readonly string[];
      on: IsoDate;
    };

/** Every use of one member, so that what is overdue or too often is known where the next one is decided. */
export interface BreakGlassState {
  readonly memberId?: string;
  readonly uses: readonly BreakGlassUse[];
}

/**
 * The emergencies of one member. What forbids whatever the emergency, exclusion, conflict and hidden cases, is decided
 * before, where the case is looked up: here it would have to be told apart from a case that is not there.
 */
export const breakGlassDecider: Decider<BreakGlassState, BreakGlassCommand, BreakGlassEvent> = {
  initial: { uses: [] },
  decide(command, state) {
    switch (command.type) {
      case 'Use': {
        const broken = BREAK_GLASS_RULES.find(([, isBroken]) => isBroken(command, state.uses));
        if (broken) throw new RuleBroken(broken[0]);
        const { breakGlassId, by, caseId, holderOrganisationId, reason, explanation, at } = command;
        const { memberId, organisationId } = by;
        const until = new Date(at.getTime() + BREAK_GLASS_MINUTES * 60_000).toISOString();
        const times = { usedAt: at.toISOString(), until, reviewDueOn: reviewDueOn(at) };
        const who = { breakGlassId, memberId, organisationId, caseId, holderOrganisationId };
        return [{ type: 'BreakGlassUsed', data: { ...who, reason, explanation: explanation.trim(), ...times } }];
      }
      case 'Review': {
        const { breakGlassId, outcome, note, by, accounts = [], on: reviewedOn } = command;
        const use = state.uses.find((each) => each.breakGlassId === breakGlassId);
        if (!use) throw new RuleBroken('break-glass-unknown');
        if ([by.memberId, ...accounts].some((id) => id === state.memberId))
          throw new RuleBroken('break-glass-own-review');
        if (use.isReviewed) throw new RuleBroken('break-glass-reviewed-already');
        const reviewedBy = by.memberId;
        return [{ type: 'BreakGlassReviewed', data: { breakGlassId, outcome, note, reviewedBy, reviewedOn } }];
      }
    }
  },
  evolve(state, { type, data }) {
    switch (type) {
      case 'BreakGlassUsed': {
        const { breakGlassId, memberId, caseId, usedAt, until, reviewDueOn: dueOn } = data;
        const use = { breakGlassId, caseId, usedAt, until, reviewDueOn: dueOn, isReviewed: false };
        return { memberId, uses: [...state.uses, use] };
      }
      case 'BreakGlassReviewed':
        return {
          ...state,
          uses: state.uses.map((use) => (use.breakGlassId === data.breakGlassId ? { ...use, isReviewed: true } : use)),
        };
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};
