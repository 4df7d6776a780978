import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Answer } from '../domain/referral.events.js';
import { ClockTermsOfReferral } from '../clock-terms-of-referral.js';
import { ReferralSteps } from '../referral-steps.js';

/** The referrer answers every question of the open round; the decision clock runs again. */
export class ProvideInformation extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly answers: readonly Answer[],
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ProvideInformation)
export class ProvideInformationHandler implements ICommandHandler<ProvideInformation> {
  constructor(
    private readonly steps: ReferralSteps,
    private readonly clocks: ClockTermsOfReferral,
  ) {}

  /** Throws what `ReferralSteps.take` throws. */
  async execute({ answers, signed, ...message }: ProvideInformation): Promise<Appended> {
    const { terms, policyVersions } = await this.clocks.on(message.referralId, signed.today);
    const by = signed.member.organisationId;
    const command = { type: 'ProvideInformation', at: signed.now, by, answers, terms } as const;
    return this.steps.take({ ...message, signed, command, policyVersions, action: 'referral:answer' });
  }
}
