import { Permissions, type SignedIn } from '#access';
import {
  decideOn,
  EventStore,
  load,
  runDecider,
  type Appended,
  type EventContext,
  type StreamAppend,
} from '#event-store';
import { Injectable } from '@nestjs/common';
import { requireOpenCase } from './closed-cases.js';
import { DECISION_CLOCK } from './domain/decision-clock.policies.js';
import type { ReferralCommand } from './domain/referral.commands.js';
import { referralDecider } from './domain/referral.decider.js';
import type { Referral } from './domain/referral.state.js';
import { referralStream } from './domain/referral.stream.js';
import { resourceOf, type ReferralAction } from './referrals.actions.js';

/** One step that somebody takes with one referral. */
export interface Step {
  readonly referralId: string;
  readonly action: ReferralAction;
  readonly command: ReferralCommand;
  /** The revision that was on the screen. */
  readonly seenRevision: bigint;
  readonly commandId: string;
  readonly signed: SignedIn;
  /** Versions of further policies that the step rests on, beside the decision clock. */
  readonly policyVersions?: Readonly<Record<string, string>>;
}

/** Who asks to do what, with the referral as it is. */
interface Asked extends Pick<Step, 'action' | 'signed'> {
  readonly state: Referral;
  readonly type: ReferralCommand['type'];
}

/** Takes steps that write to one referral alone: permission with the referral in hand, then the rules, then the log. */
@Injectable()
export class ReferralSteps {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` to whoever may not, `RevisionConflict` when the referral changed since, `RuleBroken` when a rule says no. */
  take(step: Step): Promise<Appended> {
    return runDecider(this.store, this.decisionOf(step), contextOf(step));
  }

  /** What the step would write, for whoever writes more with it in one append. Throws what `take` throws. */
  decide(step: Step): Promise<StreamAppend | undefined> {
    return decideOn(this.store, this.decisionOf(step));
  }

  /**
   * Asks only whether this member may: for whoever looks something of the referral up before they take the step. What
   * comes of looking would else tell those who may not that it is there. Throws `NotFound`.
   */
  async mayTake({ referralId, action, signed }: Pick<Step, 'referralId' | 'action' | 'signed'>): Promise<void> {
    const { state } = await load(this.store, referralDecider, referralStream(referralId));
    await this.permissions.require(signed, action, resourceOf(state));
  }

  private decisionOf({ referralId, action, command, seenRevision, signed }: Step) {
    return {
      decider: referralDecider,
      stream: referralStream(referralId),
      command,
      seen: seenRevision,
      authorise: (state: Referral) => this.permit({ state, action, signed, type: command.type }),
    };
  }

  private async permit({ state, action, signed, type }: Asked): Promise<void> {
    await this.permissions.require(signed, action, resourceOf(state));
    if (state.status !== 'NONE') await requireOpenCase(this.store, type, state.caseId);
  }
}

/** Who takes the step, and which rules it rests on. */
export const contextOf = ({ commandId, signed, policyVersions, seenRevision }: Step): EventContext =>
  signed.context(commandId, { policyVersions: { ...DECISION_CLOCK, ...policyVersions }, seenRevision });
