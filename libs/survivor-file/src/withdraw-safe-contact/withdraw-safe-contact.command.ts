import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { WithdrawalReason } from '../domain/code-lists/index.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** A way must not be used any more. It counts at once. */
export class WithdrawSafeContact extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly contactId: string,
    readonly details: { readonly reason: WithdrawalReason },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(WithdrawSafeContact)
export class WithdrawSafeContactHandler implements ICommandHandler<WithdrawSafeContact> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: WithdrawSafeContact): Promise<Appended> {
    return this.files.decide(message, 'survivor-file:record', {
      type: 'WithdrawSafeContact',
      contactId: message.contactId,
      reason: message.details.reason,
    });
  }
}
