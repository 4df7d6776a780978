import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import type { CaseCommand } from '../domain/case.decider.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';

type DisclosureFacts = Extract<CaseCommand, { type: 'RecordDisclosure' }>['disclosure'];

/** Records an account of abuse by the person referred. `happenedAt` becomes the event's `occurredAt`. */
export class RecordDisclosure extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: Omit<DisclosureFacts, 'disclosureId'> & { happenedAt: Date },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordDisclosure)
export class RecordDisclosureHandler implements ICommandHandler<RecordDisclosure> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: RecordDisclosure): Promise<Appended> {
    const { details, commandId, signed } = message;
    const { happenedAt, ...facts } = details;
    const disclosure = { disclosureId: newId(commandId, 'disclosure'), ...facts };
    const times = { happenedAt: happenedAt.toISOString(), now: signed.now.toISOString() };
    const command = { type: 'RecordDisclosure', disclosure, ...times } as const;
    return this.cases.onCase(message, command, { occurredAt: happenedAt });
  }
}
