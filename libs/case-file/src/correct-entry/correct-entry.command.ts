import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { CorrectionReason } from '../domain/case.codes.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';

/** Marks an entry of a case as a mistake. It stays in the log and is shown with its correction. */
export class CorrectEntry extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: { entryId: string; reason: CorrectionReason },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CorrectEntry)
export class CorrectEntryHandler implements ICommandHandler<CorrectEntry> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: CorrectEntry): Promise<Appended> {
    return this.cases.onCase(message, { type: 'CorrectEntry', ...message.details }, { action: 'case:correct' });
  }
}
