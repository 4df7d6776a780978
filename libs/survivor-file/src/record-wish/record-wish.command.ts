import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import type { WishSubject } from '../domain/code-lists/index.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** Records what the survivor wants, as the advocate heard it. */
export class RecordWish extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly details: { readonly about: WishSubject; readonly wish: string; readonly saidOn: IsoDate },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordWish)
export class RecordWishHandler implements ICommandHandler<RecordWish> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: RecordWish): Promise<Appended> {
    return this.files.decide(message, 'survivor-file:record', {
      type: 'RecordWish',
      wishId: newId(message.commandId, 'wish'),
      ...message.details,
    });
  }
}
