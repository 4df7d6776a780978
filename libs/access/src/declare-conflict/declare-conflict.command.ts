import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Appended } from '#event-store';
import { RestrictionChanges } from '../restrictions/restriction-changes.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** Says that one is too near a case to work on it: a wall at once, without a reason. */
export class DeclareConflict extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(DeclareConflict)
export class DeclareConflictHandler implements ICommandHandler<DeclareConflict> {
  constructor(private readonly changes: RestrictionChanges) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` when a rule says no. */
  execute({ caseId, commandId, signed }: DeclareConflict): Promise<Appended> {
    const { memberId } = signed.member;
    const command = { type: 'DeclareConflict', caseId, memberId, at: signed.now.toISOString() } as const;
    return this.changes.take({ caseId, action: 'conflict:declare', command, commandId, signed });
  }
}
