import { NotFound, Permissions, type SignedIn } from '#access';
import { requireNotClosed } from '#case-file';
import { commit, EventStore, load, newId, type Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { occurredOn } from '#sharing';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { actionDecider } from '../domain/action.decider.js';
import { actionStream } from '../domain/action.stream.js';
import type { ActionCategory, ActionSubject } from '../domain/code-lists/index.js';
import { forumReferralDecider, type SubmittedForumReferral } from '../domain/forum-referral.decider.js';
import { forumReferralStream } from '../domain/forum-referral.stream.js';
import { forumReferralResource } from '../forums.actions.js';
import { MirroredActions } from './mirrored-actions.query.js';

/** What a forum asks one organisation to do. */
export interface ActionDetails {
  readonly text: string;
  readonly category: ActionCategory;
  readonly subject: ActionSubject;
  readonly ownerOrganisationId: string;
  readonly dueOn: IsoDate;
}

/** The id of the action that the command `commandId` logs. */
export const actionIdOf = (commandId: string): string => newId(commandId, 'action');

/** Logs an action of the last meeting that heard a case. */
export class LogAction extends Command<Appended> {
  constructor(
    readonly forumReferralId: string,
    readonly details: ActionDetails,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(LogAction)
export class LogActionHandler implements ICommandHandler<LogAction> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly mirroredActions: MirroredActions,
  ) {}

  /** Throws `NotFound` when there is no such forum case for this member, `RuleBroken` when the action cannot be raised. */
  async execute({ forumReferralId, details, commandId, signed }: LogAction): Promise<Appended> {
    const forumCase = await this.forumCase(forumReferralId, signed);
    const heardOn = forumCase.heardOn.at(-1);
    const { caseId, personId, knowingOrganisationIds } = forumCase;
    const { text, category, subject, ownerOrganisationId, dueOn } = details;
    const actionId = actionIdOf(commandId);
    const raisedByOrganisationId = signed.member.organisationId;
    const asked = { text, category, subject, ownerOrganisationId, dueOn };
    const action = { actionId, caseId, personId, forumReferralId, ...asked, raisedByOrganisationId };
    const mirrored = await this.mirroredActions.openAgainst(caseId);
    const context = signed.context(commandId, { occurredAt: occurredOn(heardOn ?? signed.today, signed) });
    return commit(this.store, context, async () => [
      {
        stream: actionStream(actionId),
        expected: 'noStream',
        events: actionDecider.decide(
          { type: 'Raise', action, heardOn, knowingOrganisationIds, mirrored },
          actionDecider.initial,
        ),
      },
    ]);
  }

  private async forumCase(forumReferralId: string, signed: SignedIn): Promise<SubmittedForumReferral> {
    const { state } = await load(this.store, forumReferralDecider, forumReferralStream(forumReferralId));
    await this.permissions.require(signed, 'action:raise', forumReferralResource(state));
    if (state.status === 'none') throw new NotFound();
    await requireNotClosed(this.store, state.caseId); // an action gives its owner a part in the case
    return state;
  }
}
