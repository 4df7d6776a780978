import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActionChanges } from '../action-changes.js';

/** The owner takes an action on. */
export class AcceptAction extends Command<Appended> {
  constructor(
    readonly actionId: string,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AcceptAction)
export class AcceptActionHandler implements ICommandHandler<AcceptAction> {
  constructor(private readonly actions: ActionChanges) {}

  execute(message: AcceptAction): Promise<Appended> {
    return this.actions.decide(message, 'action:accept', { type: 'Accept' });
  }
}
