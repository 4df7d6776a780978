import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Accept } from '../domain/referral.commands.js';
import { ReferralSteps } from '../referral-steps.js';

/** The service takes the person on. */
export class AcceptReferral extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly details: Omit<Accept, 'type' | 'at' | 'by'>,
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AcceptReferral)
export class AcceptReferralHandler implements ICommandHandler<AcceptReferral> {
  constructor(private readonly steps: ReferralSteps) {}

  /** Throws what `ReferralSteps.take` throws. */
  execute({ details, signed, ...message }: AcceptReferral): Promise<Appended> {
    const command = { type: 'Accept', at: signed.now, by: signed.member.organisationId, ...details } as const;
    return this.steps.take({ ...message, signed, command, action: 'referral:accept' });
  }
}
