import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';
import type { ReopeningReason } from '../domain/case.codes.js';

/** Opens a closed case again. The parts of others that closing ended go on. */
export class ReopenCase extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: { readonly reason: ReopeningReason; readonly note?: string | undefined },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ReopenCase)
export class ReopenCaseHandler implements ICommandHandler<ReopenCase> {
  constructor(private readonly cases: CaseChanges) {}

  /** Throws `NotFound`, `RevisionConflict` or `RuleBroken`. */
  execute(message: ReopenCase): Promise<Appended> {
    const { reason, note } = message.details;
    const reopening = { reason, ...(note && { note }), reopenedOn: message.signed.today };
    return this.cases.onCase(message, { type: 'Reopen', reopening }, { action: 'case:close' });
  }
}
