import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ErasureChanges } from '../erasure-changes.js';

/** The reason for a hold is gone. */
export class LiftHold extends Command<Appended> {
  constructor(
    readonly erasureId: string,
    readonly holdId: string,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(LiftHold)
export class LiftHoldHandler implements ICommandHandler<LiftHold> {
  constructor(private readonly changes: ErasureChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: LiftHold): Promise<Appended> {
    return this.changes.change(message, 'erasure:hold', () => ({ type: 'LiftHold', holdId: message.holdId }));
  }
}
