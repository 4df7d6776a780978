import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ExtensionCause } from '../domain/subject-access.codes.js';
import { SubjectAccessChanges } from '../subject-access-changes.js';

/** The answer takes two months more, and the person was told so and why. */
export class ExtendDeadline extends Command<Appended> {
  constructor(
    readonly requestId: string,
    readonly cause: ExtensionCause,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ExtendDeadline)
export class ExtendDeadlineHandler implements ICommandHandler<ExtendDeadline> {
  constructor(private readonly changes: SubjectAccessChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: ExtendDeadline): Promise<Appended> {
    return this.changes.change(message, 'subject-access:work', { type: 'Extend', cause: message.cause });
  }
}
