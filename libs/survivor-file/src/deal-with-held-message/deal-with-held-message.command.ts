import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** An advocate dealt with a message that the gate kept back. */
export class DealWithHeldMessage extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly messageId: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(DealWithHeldMessage)
export class DealWithHeldMessageHandler implements ICommandHandler<DealWithHeldMessage> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: DealWithHeldMessage): Promise<Appended> {
    const { messageId } = message;
    return this.files.decide(message, 'survivor-file:record', { type: 'DealWithHeldMessage', messageId });
  }
}
