import { MemberReader, type SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** Whom no organisation has: refused as somebody of another one is, once it is known that who asks may ask. */
const NO_ONE = '00000000-0000-0000-0000-000000000000';
const NOBODY = { memberId: NO_ONE, organisationId: NO_ONE };

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

  /**
   * A name that nobody has and one of somebody who is no advocate get one answer, and only whoever has the file gets any:
   * others would learn from it who is an advocate somewhere.
   */
  async execute(message: AssignAdvocate): Promise<Appended> {
    const member = await this.members.enabledNamed(message.details.signInName);
    const { memberId, organisationId } = member?.role === 'survivor-advocate' ? member : NOBODY;
    return this.files.decide(message, 'survivor-file:record', { type: 'AssignAdvocate', memberId, organisationId });
  }
}
