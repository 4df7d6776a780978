import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, runDecider, type Appended, type EventContext } from '#event-store';
import { RuleBroken } from '#kernel';
import { memberDecider, type MemberState } from '../domain/member.decider.js';
import type { MemberEnrolled } from '../domain/member.events.js';
import { asSignInName, passwordRuleBroken } from '../domain/member.policies.js';
import { memberStream } from '../domain/member.stream.js';
import { Credentials } from '../passwords/credentials.js';

/** The first password of a member. That of an invented member of the demonstration is public, so no length protects it. */
export interface FirstPassword {
  readonly text: string;
  readonly isForDemonstration?: boolean;
}

/** Lets somebody in from now on: the seed and the administrator's command line send it, no page does yet. */
export class EnrolMember extends Command<Appended> {
  constructor(
    readonly member: MemberEnrolled['data'],
    readonly password: FirstPassword,
    readonly context: EventContext,
  ) {
    super();
  }
}

/**
 * The name is taken first, then the member is written: a failure between the two leaves a name without a member, which
 * lets nobody in and which the repeated command puts right.
 */
@CommandHandler(EnrolMember)
export class EnrolMemberHandler implements ICommandHandler<EnrolMember> {
  constructor(
    private readonly store: EventStore,
    private readonly credentials: Credentials,
  ) {}

  async execute({ member, password, context }: EnrolMember): Promise<Appended> {
    const earlier = await this.store.outcomeOf(context.commandId);
    if (earlier) return earlier;
    const rule = password.isForDemonstration ? undefined : passwordRuleBroken(password.text);
    if (rule) throw new RuleBroken(rule);
    const signInName = asSignInName(member.signInName);
    const command = { type: 'Enrol', member: { ...member, signInName } } as const;
    const stream = memberStream(member.memberId);
    const authorise = async (state: MemberState) => {
      memberDecider.decide(command, state); // what the rules refuse must not change a password first
      await this.credentials.set(member.memberId, signInName, password.text, context.occurredAt);
    };
    return runDecider(this.store, { decider: memberDecider, stream, command, authorise }, context);
  }
}
