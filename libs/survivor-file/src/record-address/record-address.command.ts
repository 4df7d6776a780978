import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import type { PlaceKind } from '../domain/code-lists/index.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/**
 * Records a place where the survivor or a child of theirs is to be found. It is confidential until somebody says otherwise;
 * with a new home or refuge, the one before is no longer used.
 */
export class RecordAddress extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly details: {
      readonly kind: PlaceKind;
      readonly address: string;
      readonly postcode?: string | undefined;
      readonly isFormerStillUsed?: boolean | undefined;
    },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordAddress)
export class RecordAddressHandler implements ICommandHandler<RecordAddress> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: RecordAddress): Promise<Appended> {
    const { kind, address, postcode, isFormerStillUsed = false } = message.details;
    return this.files.decide(message, 'survivor-file:record', {
      type: 'RecordAddress',
      addressId: newId(message.commandId, 'address'),
      kind,
      address,
      ...(postcode !== undefined && { postcode }),
      isFormerStillUsed,
    });
  }
}
