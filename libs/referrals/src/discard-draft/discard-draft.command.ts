import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DraftAnswers } from '../drafts/draft-answers.draft.js';
import { ReferralSteps } from '../referral-steps.js';

/** The referrer throws a draft away: the answers go, a record that it was never sent stays. */
export class DiscardDraft extends Command<Appended> {
  constructor(
    readonly referralId: string,
    readonly seenRevision: bigint,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(DiscardDraft)
export class DiscardDraftHandler implements ICommandHandler<DiscardDraft> {
  constructor(
    private readonly steps: ReferralSteps,
    private readonly drafts: DraftAnswers,
  ) {}

  /** Throws what `ReferralSteps.take` throws. */
  async execute({ signed, ...message }: DiscardDraft): Promise<Appended> {
    const command = { type: 'Discard', at: signed.now, by: signed.member.organisationId } as const;
    const appended = await this.steps.take({ ...message, signed, command, action: 'referral:draft' });
    await this.drafts.forget(message.referralId);
    return appended;
  }
}
