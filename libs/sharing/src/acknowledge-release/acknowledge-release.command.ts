import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { releasedResource } from '../released-resource.js';
import { sharingDecider, type Sharing } from '../domain/sharing.decider.js';
import { sharingStream } from '../domain/sharing.stream.js';

/** The member's organisation confirms that it has a release or, with a notice, that it knows of a correction or a recall. */
export class AcknowledgeRelease extends Command<Appended> {
  constructor(
    readonly sharingId: string,
    readonly noticeId: string | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AcknowledgeRelease)
export class AcknowledgeReleaseHandler implements ICommandHandler<AcknowledgeRelease> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` for anybody but a recipient, or `RuleBroken`. */
  execute({ sharingId, noticeId, commandId, signed }: AcknowledgeRelease): Promise<Appended> {
    const recipientOrganisationId = signed.member.organisationId;
    const command = {
      ...({ type: 'Acknowledge', recipientOrganisationId } as const),
      ...(noticeId !== undefined && { noticeId }),
    };
    const authorise = (state: Sharing) =>
      this.permissions.require(signed, 'sharing:acknowledge', releasedResource(state));
    const decision = { decider: sharingDecider, stream: sharingStream(sharingId), command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
