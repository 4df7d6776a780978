import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';

/** Somebody looked again at an assessment that came after an entry which was a mistake: it stands. */
export class UpholdAssessment extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly assessmentId: string,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(UpholdAssessment)
export class UpholdAssessmentHandler implements ICommandHandler<UpholdAssessment> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: UpholdAssessment): Promise<Appended> {
    const { assessmentId } = message;
    return this.cases.onCase(message, { type: 'UpholdAssessment', assessmentId }, { action: 'case:correct' });
  }
}
