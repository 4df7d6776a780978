import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ReferralSteps } from '../referral-steps.js';

/** The service confirms that it has the referral. */
export class AcknowledgeReferral extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AcknowledgeReferral)
export class AcknowledgeReferralHandler implements ICommandHandler<AcknowledgeReferral> {
  constructor(private readonly steps: ReferralSteps) {}

  /** Throws what `ReferralSteps.take` throws. */
  execute({ signed, ...message }: AcknowledgeReferral): Promise<Appended> {
    const command = { type: 'Acknowledge', at: signed.now, by: signed.member.organisationId } as const;
    return this.steps.take({ ...message, signed, command, action: 'referral:acknowledge' });
  }
}
