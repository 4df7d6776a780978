import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Appended } from '#event-store';
import type { IdentityStated } from '../domain/member.events.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { MemberChanges } from '../staff/member-changes.js';

/** What is stated; the staff number as the organisation gave it. */
export type StatedIdentity = Omit<IdentityStated['data'], 'memberId' | 'statedBy'>;

/** States who a member of the administrator's organisation is, in the place of what was stated before. */
export class StateIdentity extends Command<Appended> {
  constructor(
    readonly memberId: string,
    readonly stated: StatedIdentity,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(StateIdentity)
export class StateIdentityHandler implements ICommandHandler<StateIdentity> {
  constructor(private readonly changes: MemberChanges) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` to whoever would state who they are themselves. */
  execute({ memberId, stated, commandId, signed }: StateIdentity): Promise<Appended> {
    const { memberId: statedBy, organisationId } = signed.member;
    const { staffNumber, ...rest } = stated;
    const number = staffNumber === undefined ? {} : { staffNumber: `${organisationId}|${staffNumber}` };
    const identity = { memberId, ...rest, ...number, statedBy };
    const change = { memberId, action: 'member:state-identity', commandId, signed } as const;
    return this.changes.take(change, { type: 'StateIdentity', identity });
  }
}
