import type { SignedIn } from '#access';
import type { Appended } from '#event-store';

import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** Records what the survivor is called now; earlier names stay. */
export class RecordSurvivorName extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly details: { readonly name: string },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordSurvivorName)
export class RecordSurvivorNameHandler implements ICommandHandler<RecordSurvivorName> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: RecordSurvivorName): Promise<Appended> {
    return this.files.decide(message, 'survivor-file:record', { type: 'RecordName', name: message.details.name });
  }
}
