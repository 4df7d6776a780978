import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Clarification } from '../domain/subject-access.codes.js';
import { SubjectAccessChanges } from '../subject-access-changes.js';

/** The person is asked what they mean; the clock stands still until they answer. */
export class AskClarification extends Command<Appended> {
  constructor(
    readonly requestId: string,
    readonly about: Clarification,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AskClarification)
export class AskClarificationHandler implements ICommandHandler<AskClarification> {
  constructor(private readonly changes: SubjectAccessChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: AskClarification): Promise<Appended> {
    return this.changes.change(message, 'subject-access:work', { type: 'AskClarification', about: message.about });
  }
}
