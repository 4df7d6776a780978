import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Withdraw } from '../domain/referral.commands.js';
import { ReferralSteps } from '../referral-steps.js';

/** The referral is taken back: by the referrer, or by the service with the referrer's agreement. */
export class WithdrawReferral extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly details: Omit<Withdraw, 'type' | 'at' | 'by'>,
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(WithdrawReferral)
export class WithdrawReferralHandler implements ICommandHandler<WithdrawReferral> {
  constructor(private readonly steps: ReferralSteps) {}

  /** Throws what `ReferralSteps.take` throws. */
  execute({ details, signed, ...message }: WithdrawReferral): Promise<Appended> {
    const command = { type: 'Withdraw', at: signed.now, by: signed.member.organisationId, ...details } as const;
    return this.steps.take({ ...message, signed, command, action: 'referral:withdraw' });
  }
}
