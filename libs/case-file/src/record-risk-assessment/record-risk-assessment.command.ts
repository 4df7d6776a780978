import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import type { CaseCommand } from '../domain/case.decider.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';

type AssessmentFacts = Extract<CaseCommand, { type: 'AssessRisk' }>['assessment'];

/** Records the result of a risk assessment. Who assessed and with what tool; not its questions and answers. */
export class RecordRiskAssessment extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: Omit<AssessmentFacts, 'assessmentId'>,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordRiskAssessment)
export class RecordRiskAssessmentHandler implements ICommandHandler<RecordRiskAssessment> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: RecordRiskAssessment): Promise<Appended> {
    const { details, commandId, signed } = message;
    const assessment = { assessmentId: newId(commandId, 'risk-assessment'), ...details };
    return this.cases.onCase(message, { type: 'AssessRisk', assessment, today: signed.today });
  }
}
