import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { PersonCommand } from '../domain/person.decider.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';

type NeedFacts = Extract<PersonCommand, { type: 'RecordNeed' }>['need'];

/** Records a need of the person whom the case is about. */
export class RecordNeed extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: NeedFacts,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordNeed)
export class RecordNeedHandler implements ICommandHandler<RecordNeed> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: RecordNeed): Promise<Appended> {
    const { details, signed } = message;
    return this.cases.onPerson(message, { type: 'RecordNeed', need: details, today: signed.today });
  }
}
