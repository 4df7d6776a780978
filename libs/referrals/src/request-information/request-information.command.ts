import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ClockTermsOfReferral } from '../clock-terms-of-referral.js';
import { ReferralSteps } from '../referral-steps.js';

/** The service asks before it decides; the decision clock stops. */
export class RequestInformation extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly questions: readonly string[],
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RequestInformation)
export class RequestInformationHandler implements ICommandHandler<RequestInformation> {
  constructor(
    private readonly steps: ReferralSteps,
    private readonly clocks: ClockTermsOfReferral,
  ) {}

  /** Throws what `ReferralSteps.take` throws. */
  async execute({ questions, signed, ...message }: RequestInformation): Promise<Appended> {
    const { terms, policyVersions } = await this.clocks.on(message.referralId, signed.today);
    const by = signed.member.organisationId;
    const command = { type: 'RequestInformation', at: signed.now, by, questions, terms } as const;
    return this.steps.take({ ...message, signed, command, policyVersions, action: 'referral:ask' });
  }
}
