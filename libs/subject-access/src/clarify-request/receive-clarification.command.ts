import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SubjectAccessChanges } from '../subject-access-changes.js';

/** The person answered on that day; the clock runs on. */
export class ReceiveClarification extends Command<Appended> {
  constructor(
    readonly requestId: string,
    readonly receivedOn: IsoDate,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ReceiveClarification)
export class ReceiveClarificationHandler implements ICommandHandler<ReceiveClarification> {
  constructor(private readonly changes: SubjectAccessChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: ReceiveClarification): Promise<Appended> {
    return this.changes.change(message, 'subject-access:work', {
      type: 'ReceiveClarification',
      receivedOn: message.receivedOn,
    });
  }
}
