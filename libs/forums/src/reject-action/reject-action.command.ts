import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActionChanges } from '../action-changes.js';

/** The owner says that it will not do an action, and why. */
export class RejectAction extends Command<Appended> {
  constructor(
    readonly actionId: string,
    readonly details: { readonly reason: string },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RejectAction)
export class RejectActionHandler implements ICommandHandler<RejectAction> {
  constructor(private readonly actions: ActionChanges) {}

  execute(message: RejectAction): Promise<Appended> {
    return this.actions.decide(message, 'action:reject', { type: 'Reject', reason: message.details.reason });
  }
}
