import { NotFound, Permissions, type SignedIn } from '#access';
import { loadCase, notClosed, resourceOfCase } from '#case-file';
import { commit, EventStore, newId, type Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { KnownOrganisations } from '../known-organisations.reader.js';
import type { ReleaseMethod } from '../domain/code-lists/index.js';
import type { SharingDetails } from '../domain/sharing.events.js';
import { isToShare, SHARING_POLICY_VERSIONS } from '../domain/sharing.policies.js';
import { decideToShare } from './decide-to-share.js';
import { occurredOn } from './occurred-on.js';
import { sharerOf } from './sharer-of.js';

/** The id of the decision that the command `commandId` records. */
export const sharingIdOf = (commandId: string): string => newId(commandId, 'sharing');

/** Records a decision about a case that nothing else in Sightline asked for. */
export class RecordSharingDecision extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly decision: {
      readonly details: SharingDetails;
      readonly decidedOn: IsoDate;
      /** How the recipients got it, when they have it already. */
      readonly releaseMethod?: ReleaseMethod | undefined;
    },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordSharingDecision)
export class RecordSharingDecisionHandler implements ICommandHandler<RecordSharingDecision> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly organisations: KnownOrganisations,
  ) {}

  /**
   * Throws `NotFound` when there is no such case for this member, `RuleBroken` when the decision may not be recorded: in a
   * closed case, any but to hold back or to decide later.
   */
  async execute({ caseId, decision, commandId, signed }: RecordSharingDecision): Promise<Appended> {
    const state = await loadCase(this.store, caseId);
    await this.permissions.require(signed, 'sharing:record', resourceOfCase(state));
    if (!('personId' in state)) throw new NotFound();
    const { personId } = state;
    const { details, decidedOn, releaseMethod } = decision;
    if (isToShare(details)) notClosed(state); // that something is held back can always be put on record
    await this.organisations.require(details.recipientOrganisationIds);
    const occurredAt = occurredOn(decidedOn, signed);
    const context = signed.context(commandId, { occurredAt, policyVersions: SHARING_POLICY_VERSIONS });
    return commit(this.store, context, async () => [
      decideToShare({
        ...{ sharingId: sharingIdOf(commandId), caseId, personId },
        ...{ details, decidedOn, sharer: sharerOf(signed), trigger: { kind: 'case', id: caseId } },
        ...(releaseMethod && { release: { on: decidedOn, method: releaseMethod } }),
      }),
    ]);
  }
}
