import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { StatusByHand } from '../domain/code-lists/index.js';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** Who knows of a place changed. */
export class ChangeAddressStatus extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly addressId: string,
    readonly details: { readonly status: StatusByHand },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ChangeAddressStatus)
export class ChangeAddressStatusHandler implements ICommandHandler<ChangeAddressStatus> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: ChangeAddressStatus): Promise<Appended> {
    return this.files.decide(message, 'survivor-file:record', {
      type: 'ChangeAddressStatus',
      addressId: message.addressId,
      status: message.details.status,
    });
  }
}
