import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActionChanges } from '../action-changes.js';

/** The owner tried and could not: why, and what is done instead. */
export class EndActionNotAchieved extends Command<Appended> {
  constructor(
    readonly actionId: string,
    readonly details: { readonly reason: string; readonly alternative: string },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(EndActionNotAchieved)
export class EndActionNotAchievedHandler implements ICommandHandler<EndActionNotAchieved> {
  constructor(private readonly actions: ActionChanges) {}

  execute(message: EndActionNotAchieved): Promise<Appended> {
    const { reason, alternative } = message.details;
    return this.actions.decide(message, 'action:end', { type: 'NotAchieved', reason, alternative });
  }
}
