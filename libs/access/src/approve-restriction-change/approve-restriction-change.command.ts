import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Appended } from '#event-store';
import { RestrictionChanges } from '../restrictions/restriction-changes.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** Agrees to a change that somebody else asked for; it holds from now on. */
export class ApproveRestrictionChange extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly changeId: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ApproveRestrictionChange)
export class ApproveRestrictionChangeHandler implements ICommandHandler<ApproveRestrictionChange> {
  constructor(private readonly changes: RestrictionChanges) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` when a rule says no. */
  execute({ caseId, changeId, commandId, signed }: ApproveRestrictionChange): Promise<Appended> {
    const { memberId } = signed.member;
    const command = { type: 'Approve', changeId, by: memberId, at: signed.now.toISOString() } as const;
    return this.changes.take({ caseId, action: 'restriction:approve', command, commandId, signed });
  }
}
