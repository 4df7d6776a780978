import type { SignedIn } from '#access';
import type { Appended } from '#event-store';

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** The survivor no longer wants it. It counts at once. */
export class WithdrawWish extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly wishId: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(WithdrawWish)
export class WithdrawWishHandler implements ICommandHandler<WithdrawWish> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: WithdrawWish): Promise<Appended> {
    return this.files.decide(message, 'survivor-file:record', { type: 'WithdrawWish', wishId: message.wishId });
  }
}
