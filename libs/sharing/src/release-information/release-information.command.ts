import { Permissions, type Resource, type SignedIn } from '#access';
import { requireNotClosed } from '#case-file';
import { EventStore, runDecider, type Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ReleaseMethod } from '../domain/code-lists/index.js';
import { sharingDecider, type Sharing } from '../domain/sharing.decider.js';
import { sharingStream } from '../domain/sharing.stream.js';
import { occurredOn } from '../record-sharing-decision/occurred-on.js';

/** The recipients got what was decided before. */
export class ReleaseInformation extends Command<Appended> {
  constructor(
    readonly sharingId: string,
    readonly details: { readonly releasedOn: IsoDate; readonly method: ReleaseMethod },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ReleaseInformation)
export class ReleaseInformationHandler implements ICommandHandler<ReleaseInformation> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` when there is no such decision for this member, `RevisionConflict`, or `RuleBroken`, also when its case was closed since. */
  execute({ sharingId, details, seenRevision, commandId, signed }: ReleaseInformation): Promise<Appended> {
    const command = { type: 'Release', on: details.releasedOn, method: details.method } as const;
    const authorise = async (state: Sharing) => {
      await this.permissions.require(signed, 'sharing:release', resourceOf(state));
      if (state.status !== 'none') await requireNotClosed(this.store, state.caseId);
    };
    const decision = {
      decider: sharingDecider,
      stream: sharingStream(sharingId),
      command,
      authorise,
      seen: seenRevision,
    };
    const occurredAt = occurredOn(details.releasedOn, signed);
    return runDecider(this.store, decision, signed.context(commandId, { occurredAt, seenRevision }));
  }
}

function resourceOf(state: Sharing): Resource | undefined {
  if (state.status === 'none') return undefined;
  const { sharingId, caseId, sharerOrganisationId } = state;
  return { kind: 'sharing', id: sharingId, caseIds: [caseId], relations: { sharer: [sharerOrganisationId] } };
}
