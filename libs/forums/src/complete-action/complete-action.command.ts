import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { occurredOn } from '#sharing';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActionChanges } from '../action-changes.js';
import type { ActionOutcome } from '../domain/code-lists/index.js';

/** The owner did it: when, with which outcome, and what shows it. */
export class CompleteAction extends Command<Appended> {
  constructor(
    readonly actionId: string,
    readonly details: { readonly completedOn: IsoDate; readonly outcome: ActionOutcome; readonly evidence: string },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CompleteAction)
export class CompleteActionHandler implements ICommandHandler<CompleteAction> {
  constructor(private readonly actions: ActionChanges) {}

  execute(message: CompleteAction): Promise<Appended> {
    const { completedOn, outcome, evidence } = message.details;
    const said = { type: 'Complete', completedOn, outcome, evidence } as const;
    return this.actions.decide(message, 'action:complete', said, occurredOn(completedOn, message.signed));
  }
}
