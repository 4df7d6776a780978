import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { HoldReason } from '../domain/erasure.codes.js';
import { ErasureChanges } from '../erasure-changes.js';

/** Nothing about the person may be erased for the time being. */
export class PlaceHold extends Command<Appended> {
  constructor(
    readonly erasureId: string,
    readonly reason: HoldReason,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(PlaceHold)
export class PlaceHoldHandler implements ICommandHandler<PlaceHold> {
  constructor(private readonly changes: ErasureChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: PlaceHold): Promise<Appended> {
    return this.changes.change(message, 'erasure:hold', ({ personId }) => ({
      type: 'PlaceHold',
      holdId: newId(message.commandId, 'hold'),
      personId,
      reason: message.reason,
    }));
  }
}
