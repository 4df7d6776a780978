import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ActionChanges } from '../action-changes.js';

/** The organisation that raised an action agrees a later date. */
export class ExtendAction extends Command<Appended> {
  constructor(
    readonly actionId: string,
    readonly details: { readonly dueOn: IsoDate; readonly reason: string },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ExtendAction)
export class ExtendActionHandler implements ICommandHandler<ExtendAction> {
  constructor(private readonly actions: ActionChanges) {}

  execute(message: ExtendAction): Promise<Appended> {
    const { dueOn, reason } = message.details;
    return this.actions.decide(message, 'action:extend', { type: 'Extend', dueOn, reason });
  }
}
