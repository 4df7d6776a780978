import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId, type Appended } from '#event-store';
import type { RestrictionChange } from '../domain/restriction.events.js';
import { RestrictionChanges } from '../restrictions/restriction-changes.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** Asks for a change of who may know of a case. Its id is `newId(commandId, 'restriction-change')`. */
export class ProposeRestrictionChange extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly change: RestrictionChange,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ProposeRestrictionChange)
export class ProposeRestrictionChangeHandler implements ICommandHandler<ProposeRestrictionChange> {
  constructor(private readonly changes: RestrictionChanges) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` when a rule says no. */
  execute({ caseId, change, commandId, signed }: ProposeRestrictionChange): Promise<Appended> {
    const { memberId } = signed.member;
    const command = {
      type: 'Propose',
      caseId,
      changeId: newId(commandId, 'restriction-change'),
      change,
      by: memberId,
      at: signed.now.toISOString(),
    } as const;
    return this.changes.take({ caseId, action: 'restriction:propose', command, commandId, signed });
  }
}
