import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EventStore, runDecider, type Appended, type EventContext } from '#event-store';
import { memberDecider, type MemberState } from '../domain/member.decider.js';
import { memberStream } from '../domain/member.stream.js';
import { SignInLinks, type Subject } from './sign-in-links.query.js';

/** Says who a member is at their organisation's identity provider; again, with another subject, replaces it. */
export class LinkSignIn extends Command<Appended> {
  constructor(
    readonly memberId: string,
    readonly subject: Subject,
    readonly context: EventContext,
  ) {
    super();
  }
}

/** The subject is taken first, then the event is written: a failure between the two lets nobody in, and repeating puts it right. */
@CommandHandler(LinkSignIn)
export class LinkSignInHandler implements ICommandHandler<LinkSignIn> {
  constructor(
    private readonly store: EventStore,
    private readonly links: SignInLinks,
  ) {}

  async execute({ memberId, subject, context }: LinkSignIn): Promise<Appended> {
    const earlier = await this.store.outcomeOf(context.commandId);
    if (earlier) return earlier;
    const command = { type: 'LinkSignIn', ...subject } as const;
    const authorise = async (state: MemberState) => {
      memberDecider.decide(command, state); // what the rules refuse must not take a subject first
      await this.links.claim(memberId, subject);
    };
    return runDecider(
      this.store,
      { decider: memberDecider, stream: memberStream(memberId), command, authorise },
      context,
    );
  }
}
