import { NotFound, Permissions, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { EventStore, load, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Decline } from '../domain/referral.commands.js';
import { referralDecider } from '../domain/referral.decider.js';
import { referralStream } from '../domain/referral.stream.js';
import { resourceOf } from '../referrals.actions.js';
import { ReferralSteps } from '../referral-steps.js';

/** The service says no, with reasons that count. */
export class DeclineReferral extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly details: Omit<Decline, 'type' | 'at' | 'by' | 'published'>,
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(DeclineReferral)
export class DeclineReferralHandler implements ICommandHandler<DeclineReferral> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly directory: DirectoryReader,
    private readonly steps: ReferralSteps,
  ) {}

  /** Throws what `ReferralSteps.take` throws. */
  async execute({ details, signed, ...message }: DeclineReferral): Promise<Appended> {
    const published = await this.publishedCriteria(message.referralId, signed);
    const command = {
      type: 'Decline',
      at: signed.now,
      by: signed.member.organisationId,
      published,
      ...details,
    } as const;
    return this.steps.take({ ...message, signed, command, action: 'referral:decline' });
  }

  /** The criteria that the service publishes now. Asks for permission first: an answer about a referral is never free. */
  private async publishedCriteria(referralId: string, signed: SignedIn): Promise<Decline['published']> {
    const { state } = await load(this.store, referralDecider, referralStream(referralId));
    await this.permissions.require(signed, 'referral:decline', resourceOf(state));
    const service = state.status === 'NONE' ? undefined : await this.directory.service(state.serviceId);
    if (!service) throw new NotFound();
    const { version, criteria } = service.criteria;
    return { version, criterionIds: criteria.map(({ criterionId }) => criterionId) };
  }
}
