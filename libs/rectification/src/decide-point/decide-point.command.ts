import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Outcome, Refusal } from '../domain/rectification.codes.js';
import { RectificationChanges } from '../rectification-changes.js';
import { Corrections } from '../register/corrections.query.js';

/** What was decided on a point. */
export interface PointDecision {
  readonly outcome: Outcome;
  readonly correctionId?: string | undefined;
  readonly refusal?: Refusal | undefined;
  readonly words: string;
}

/** Somebody decides on one point of a request. */
export class DecidePoint extends Command<Appended> {
  constructor(
    readonly rectificationId: string,
    readonly pointId: string,
    readonly decision: PointDecision,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(DecidePoint)
export class DecidePointHandler implements ICommandHandler<DecidePoint> {
  constructor(
    private readonly changes: RectificationChanges,
    private readonly corrections: Corrections,
  ) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: DecidePoint): Promise<Appended> {
    const { pointId, decision } = message;
    const { outcome, correctionId, refusal, words } = decision;
    return this.changes.change(message, async ({ personId }) => {
      if (correctionId !== undefined && !(await this.corrections.isAbout(personId, correctionId)))
        throw new RuleBroken('correction-unknown');
      return { type: 'DecidePoint', pointId, outcome, correctionId, refusal, words };
    });
  }
}
