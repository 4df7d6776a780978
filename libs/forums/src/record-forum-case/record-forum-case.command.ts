import { NotFound, Permissions, type SignedIn } from '#access';
import { caseResource, loadCase, notClosed } from '#case-file';
import { commit, EventStore, newId, type Appended, type StreamAppend } from '#event-store';
import type { IsoDate } from '#kernel';
import {
  decideToShare,
  KnownOrganisations,
  occurredOn,
  SHARING_POLICY_VERSIONS,
  sharerOf,
  type ReleaseMethod,
  type SharingDetails,
} from '#sharing';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Forum, MaracCriterion, RiskTool } from '../domain/code-lists/index.js';
import { forumReferralDecider } from '../domain/forum-referral.decider.js';
import { FORUM_POLICY_VERSIONS } from '../domain/forum-referral.policies.js';
import { forumReferralStream } from '../domain/forum-referral.stream.js';

/** A referral of a case to a forum, and the sharing decision that goes with it. Recipients are those of the decision. */
export interface ForumCaseDetails {
  readonly forum: Forum;
  readonly criteria: readonly MaracCriterion[];
  readonly reason?: string | undefined;
  readonly riskTool?: RiskTool | undefined;
  readonly riskScore?: number | undefined;
  readonly referredOn: IsoDate;
  readonly sharing: SharingDetails;
  readonly releaseMethod: ReleaseMethod;
}

/** The id of the forum case that the command `commandId` records. */
export const forumReferralIdOf = (commandId: string): string => newId(commandId, 'forum-referral');

/** Records that a case went to a forum, and the decision to share what was needed for it, in one append. */
export class RecordForumCase extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: ForumCaseDetails,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordForumCase)
export class RecordForumCaseHandler implements ICommandHandler<RecordForumCase> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly organisations: KnownOrganisations,
  ) {}

  /** Throws `NotFound` when there is no such case for this member, `RuleBroken` when either part may not be recorded. */
  async execute(message: RecordForumCase): Promise<Appended> {
    const { caseId, details, commandId, signed } = message;
    await this.permissions.require(signed, 'forum:record', await caseResource(this.store, caseId));
    await this.organisations.require(details.sharing.recipientOrganisationIds);
    const occurredAt = occurredOn(details.referredOn, signed);
    const policyVersions = { ...FORUM_POLICY_VERSIONS, ...SHARING_POLICY_VERSIONS };
    const context = signed.context(commandId, { occurredAt, policyVersions });
    return commit(this.store, context, async () => {
      const ids = await this.idsFor(message);
      return [referral(ids, message), sharing(ids, message)];
    });
  }

  private async idsFor({ caseId, commandId }: RecordForumCase): Promise<Ids> {
    const state = await loadCase(this.store, caseId);
    if (!('personId' in state)) throw new NotFound();
    notClosed(state);
    const { personId } = state;
    return { forumReferralId: forumReferralIdOf(commandId), sharingId: newId(commandId, 'sharing'), caseId, personId };
  }
}

interface Ids {
  readonly forumReferralId: string;
  readonly sharingId: string;
  readonly caseId: string;
  readonly personId: string;
}

function referral(ids: Ids, { details, signed }: RecordForumCase): StreamAppend {
  const { forum, criteria, reason, riskTool, riskScore, referredOn, sharing } = details;
  const optional = {
    ...(reason !== undefined && { reason }),
    ...(riskTool !== undefined && { riskTool }),
    ...(riskScore !== undefined && { riskScore }),
  };
  const { recipientOrganisationIds } = sharing;
  const referrerOrganisationId = signed.member.organisationId;
  const said = { forum, criteria, ...optional, referredOn, referrerOrganisationId, recipientOrganisationIds };
  return {
    stream: forumReferralStream(ids.forumReferralId),
    expected: 'noStream',
    events: forumReferralDecider.decide(
      { type: 'Submit', referral: { ...ids, ...said }, today: signed.today },
      forumReferralDecider.initial,
    ),
  };
}

function sharing({ forumReferralId, ...ids }: Ids, { details, signed }: RecordForumCase): StreamAppend {
  const { referredOn, releaseMethod } = details;
  return decideToShare({
    ...ids,
    details: details.sharing,
    sharer: sharerOf(signed),
    trigger: { kind: 'forum-referral', id: forumReferralId },
    decidedOn: referredOn,
    release: { on: referredOn, method: releaseMethod },
  });
}
