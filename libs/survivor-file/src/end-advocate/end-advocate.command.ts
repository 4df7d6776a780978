import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** An advocate no longer has the file: nothing of it is theirs to see from this moment. */
export class EndAdvocate extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly memberId: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(EndAdvocate)
export class EndAdvocateHandler implements ICommandHandler<EndAdvocate> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: EndAdvocate): Promise<Appended> {
    return this.files.decide(message, 'survivor-file:record', { type: 'EndAdvocate', memberId: message.memberId });
  }
}
