import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SubjectAccessChanges } from '../subject-access-changes.js';

/** A second person approves the bundle as it stands. */
export class ApproveBundle extends Command<Appended> {
  constructor(
    readonly requestId: string,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ApproveBundle)
export class ApproveBundleHandler implements ICommandHandler<ApproveBundle> {
  constructor(private readonly changes: SubjectAccessChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: ApproveBundle): Promise<Appended> {
    return this.changes.change(message, 'subject-access:approve', { type: 'Approve' });
  }
}
