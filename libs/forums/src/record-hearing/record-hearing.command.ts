import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { KnownOrganisations, occurredOn } from '#sharing';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { forumReferralDecider, type ForumReferral } from '../domain/forum-referral.decider.js';
import { forumReferralStream } from '../domain/forum-referral.stream.js';
import { forumReferralResource } from '../forums.actions.js';

/** A meeting that heard a case. */
export interface HearingDetails {
  readonly heardOn: IsoDate;
  readonly chairOrganisationId?: string | undefined;
  readonly attendedOrganisationIds: readonly string[];
}

/** Records that a forum heard a case. */
export class RecordHearing extends Command<Appended> {
  constructor(
    readonly forumReferralId: string,
    readonly details: HearingDetails,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordHearing)
export class RecordHearingHandler implements ICommandHandler<RecordHearing> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly organisations: KnownOrganisations,
  ) {}

  /** Throws `NotFound` when there is no such forum case for this member, `RevisionConflict`, or `RuleBroken`. */
  execute({ forumReferralId, details, seenRevision, commandId, signed }: RecordHearing): Promise<Appended> {
    const { chairOrganisationId, ...rest } = details;
    const chair = chairOrganisationId === undefined ? {} : { chairOrganisationId };
    const command = { type: 'Hear', ...rest, ...chair, today: signed.today } as const;
    const authorise = async (state: ForumReferral) => {
      await this.permissions.require(signed, 'forum:hear', forumReferralResource(state));
      await this.organisations.require([...rest.attendedOrganisationIds, ...Object.values(chair)]);
    };
    const stream = forumReferralStream(forumReferralId);
    const occurredAt = occurredOn(details.heardOn, signed);
    const decision = { decider: forumReferralDecider, stream, command, authorise, seen: seenRevision };
    return runDecider(this.store, decision, signed.context(commandId, { occurredAt, seenRevision }));
  }
}
