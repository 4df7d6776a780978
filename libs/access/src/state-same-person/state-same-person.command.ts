import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { asSignInName } from '../domain/member.policies.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { MemberChanges } from '../staff/member-changes.js';
import { Staff } from '../staff/staff.query.js';

/** States that another account, of whatever organisation, is of the same person: walls before one are walls before both. */
export class StateSamePerson extends Command<Appended> {
  constructor(
    readonly memberId: string,
    readonly signInName: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(StateSamePerson)
export class StateSamePersonHandler implements ICommandHandler<StateSamePerson> {
  constructor(
    private readonly changes: MemberChanges,
    private readonly staff: Staff,
  ) {}

  /** Throws `NotFound` to whoever may not, `RuleBroken` when nobody signs in so, or it is the same account. */
  async execute({ memberId, signInName, commandId, signed }: StateSamePerson): Promise<Appended> {
    const otherMemberId = await this.staff.idOf(asSignInName(signInName));
    if (otherMemberId === undefined) throw new RuleBroken('sign-in-name-unknown');
    const statedBy = signed.member.memberId;
    const change = { memberId, action: 'member:state-same-person', commandId, signed } as const;
    return this.changes.take(change, { type: 'FindSamePerson', otherMemberId, ground: 'STATEMENT', statedBy });
  }
}
