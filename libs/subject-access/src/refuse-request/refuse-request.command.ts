import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RefusalGround } from '../domain/subject-access.codes.js';
import { SubjectAccessChanges } from '../subject-access-changes.js';

/** The request is refused as a whole. */
export class RefuseRequest extends Command<Appended> {
  constructor(
    readonly requestId: string,
    readonly ground: RefusalGround,
    readonly reason: string,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RefuseRequest)
export class RefuseRequestHandler implements ICommandHandler<RefuseRequest> {
  constructor(private readonly changes: SubjectAccessChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: RefuseRequest): Promise<Appended> {
    return this.changes.change(message, 'subject-access:work', {
      type: 'Refuse',
      ground: message.ground,
      reason: message.reason,
    });
  }
}
