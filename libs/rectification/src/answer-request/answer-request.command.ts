import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AnswerWay } from '../domain/rectification.codes.js';
import { RectificationChanges } from '../rectification-changes.js';

/** The person was told what was decided on every point. */
export class AnswerRequest extends Command<Appended> {
  constructor(
    readonly rectificationId: string,
    readonly way: AnswerWay,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AnswerRequest)
export class AnswerRequestHandler implements ICommandHandler<AnswerRequest> {
  constructor(private readonly changes: RectificationChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: AnswerRequest): Promise<Appended> {
    return this.changes.change(message, { type: 'Answer', way: message.way });
  }
}
