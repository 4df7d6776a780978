import { MemberReader, type SignedIn } from '#access';
import type { Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** A colleague becomes an advocate of the file as well. */
export class AssignAdvocate extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly details: { readonly signInName: string },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AssignAdvocate)
export class AssignAdvocateHandler implements ICommandHandler<AssignAdvocate> {
  constructor(
    private readonly files: SurvivorFileChanges,
    private readonly members: MemberReader,
  ) {}

  /** A name that nobody has and one of somebody who is no advocate get one answer. */
  async execute(message: AssignAdvocate): Promise<Appended> {
    const member = await this.members.enabledNamed(message.details.signInName);
    if (member?.role !== 'survivor-advocate') throw new RuleBroken('advocate-of-another-organisation');
    const { memberId, organisationId } = member;
    return this.files.decide(message, 'survivor-file:record', { type: 'AssignAdvocate', memberId, organisationId });
  }
}
