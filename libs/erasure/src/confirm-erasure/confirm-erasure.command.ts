import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ErasureChanges } from '../erasure-changes.js';

/** A second person confirms a decision; from then on it is carried out. */
export class ConfirmErasure extends Command<Appended> {
  constructor(
    readonly erasureId: string,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ConfirmErasure)
export class ConfirmErasureHandler implements ICommandHandler<ConfirmErasure> {
  constructor(private readonly changes: ErasureChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: ConfirmErasure): Promise<Appended> {
    return this.changes.change(message, 'erasure:confirm', (about) => ({
      type: 'Confirm',
      erasureId: message.erasureId,
      about,
    }));
  }
}
