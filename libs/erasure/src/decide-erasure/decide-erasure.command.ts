import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { DecidedItem } from '../domain/erasure.events.js';
import { ErasureChanges } from '../erasure-changes.js';

/** Says of each kind of record in a request whether it is erased, and on which ground. */
export class DecideErasure extends Command<Appended> {
  constructor(
    readonly erasureId: string,
    readonly items: readonly DecidedItem[],
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(DecideErasure)
export class DecideErasureHandler implements ICommandHandler<DecideErasure> {
  constructor(private readonly changes: ErasureChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: DecideErasure): Promise<Appended> {
    return this.changes.change(message, 'erasure:decide', (about) => ({
      type: 'Decide',
      erasureId: message.erasureId,
      about,
      items: message.items,
    }));
  }
}
