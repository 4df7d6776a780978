import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Topic } from '../domain/rectification.codes.js';
import { RectificationChanges } from '../rectification-changes.js';

/** One more thing of a request that is said to be wrong. */
export class RaisePoint extends Command<Appended> {
  constructor(
    readonly rectificationId: string,
    readonly point: { readonly topic: Topic; readonly said: string },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RaisePoint)
export class RaisePointHandler implements ICommandHandler<RaisePoint> {
  constructor(private readonly changes: RectificationChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: RaisePoint): Promise<Appended> {
    const { topic, said } = message.point;
    const pointId = newId(message.commandId, 'rectification-point');
    return this.changes.change(message, { type: 'RaisePoint', point: { pointId, topic, said } });
  }
}
