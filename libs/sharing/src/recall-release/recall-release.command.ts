import { Permissions, type SignedIn } from '#access';
import { EventStore, newId, runDecider, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { RecallReason } from '../domain/code-lists/index.js';
import { sharingDecider, type Sharing } from '../domain/sharing.decider.js';
import { sharingStream } from '../domain/sharing.stream.js';
import { releasedResource } from '../released-resource.js';

/** The sharer asks the recipients of a release to use it no more. Future access stops; what they know they know. */
export class RecallRelease extends Command<Appended> {
  constructor(
    readonly sharingId: string,
    readonly reason: RecallReason,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecallRelease)
export class RecallReleaseHandler implements ICommandHandler<RecallRelease> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` for anybody but the sharer, `RevisionConflict` or `RuleBroken`. */
  execute({ sharingId, reason, seenRevision, commandId, signed }: RecallRelease): Promise<Appended> {
    const command = { type: 'Recall', noticeId: newId(commandId, 'recall'), reason, on: signed.today } as const;
    const authorise = (state: Sharing) => this.permissions.require(signed, 'sharing:recall', releasedResource(state));
    const decision = {
      decider: sharingDecider,
      stream: sharingStream(sharingId),
      command,
      authorise,
      seen: seenRevision,
    };
    return runDecider(this.store, decision, signed.context(commandId, { seenRevision }));
  }
}
