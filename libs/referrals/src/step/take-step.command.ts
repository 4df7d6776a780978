import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ReferralStepCommand } from '../domain/referral.commands.js';
import { ReferralSteps } from '../referral-steps.js';
import type { ReferralAction } from '../referrals.actions.js';
import type { StepDetails } from './step-definition.js';

/** A step with one referral, as a form said it. */
export interface SaidStep {
  readonly referralId: string;
  readonly action: ReferralAction;
  readonly details: StepDetails;
  readonly seenRevision: bigint;
  readonly commandId: string;
  readonly signed: SignedIn;
  readonly policyVersions?: Readonly<Record<string, string>> | undefined;
}

/** Takes a step with a referral that needs nothing but what was said. */
export class TakeStep extends Command<Appended> {
  constructor(readonly said: SaidStep) {
    super();
  }
}

@CommandHandler(TakeStep)
export class TakeStepHandler implements ICommandHandler<TakeStep> {
  constructor(private readonly steps: ReferralSteps) {}

  /** Throws what `ReferralSteps.take` throws. */
  execute({ said: { details, policyVersions = {}, ...step } }: TakeStep): Promise<Appended> {
    const who = { at: step.signed.now, by: step.signed.member.organisationId };
    const command: ReferralStepCommand = { ...details, ...who };
    return this.steps.take({ ...step, command, policyVersions });
  }
}
