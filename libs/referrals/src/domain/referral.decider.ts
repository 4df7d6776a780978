import type { Decider } from '#kernel';
import type { DeadlineMissed } from './deadline.events.js';
import { newlyMissed } from './missed-deadlines.policies.js';
import type { StepRule } from './phase.js';
import type { ReferralCommand, ReferralStepCommand } from './referral.commands.js';
import type { ReferralEvent } from './referral.events.js';
import { evolveReferral, noReferral, type KnownReferral, type Missed, type Referral } from './referral.state.js';
import { started } from './sending/sending.decider.js';
import { allowed, STEP_RULES } from './steps-allowed.policies.js';

/**
 * The life of one referral (mission §6.2); each phase has its own folder. A step taken after its day first puts the missed
 * deadline on record, so that the record does not depend on whether the clock job ran in between.
 */
export const referralDecider: Decider<Referral, ReferralCommand, ReferralEvent> = {
  initial: noReferral,
  evolve: evolveReferral,
  decide(command, state) {
    switch (command.type) {
      case 'StartDraft':
        return [started(command, state)];
      case 'MissDeadline':
        return state.status === 'NONE' ? [] : missedNow(state, command.at).filter(isSame(command));
      default: {
        const referral = allowed(state, command);
        return [...missedNow(referral, command.at), ...taken(command, referral)];
      }
    }
  },
};

function taken<Command extends ReferralStepCommand>(command: Command, referral: KnownReferral) {
  const { referralId, personId } = referral;
  // The table is typed entry by entry; the compiler does not follow that a command finds its own.
  const rule = STEP_RULES[command.type] as unknown as StepRule<Command>;
  return rule.take(command, referral, { referralId, personId });
}

function missedNow(referral: KnownReferral, at: Date): DeadlineMissed[] {
  const { referralId, personId } = referral;
  const missed = newlyMissed(referral, at);
  return missed.map((one) => ({ type: 'DeadlineMissed', data: { referralId, personId, ...one } }));
}

function isSame({ clock, dueOn }: Missed): (missed: DeadlineMissed) => boolean {
  return ({ data }) => data.clock === clock && data.dueOn === dueOn;
}
