import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Appended } from '#event-store';
import { RestrictionChanges } from '../restrictions/restriction-changes.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** Turns a change down, or takes back one's own. */
export class RefuseRestrictionChange extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly changeId: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RefuseRestrictionChange)
export class RefuseRestrictionChangeHandler implements ICommandHandler<RefuseRestrictionChange> {
  constructor(private readonly changes: RestrictionChanges) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` when a rule says no. */
  execute({ caseId, changeId, commandId, signed }: RefuseRestrictionChange): Promise<Appended> {
    const { memberId } = signed.member;
    const command = { type: 'Refuse', changeId, by: memberId } as const;
    return this.changes.take({ caseId, action: 'restriction:refuse', command, commandId, signed });
  }
}
