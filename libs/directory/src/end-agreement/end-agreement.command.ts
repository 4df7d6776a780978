import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { organisationResource } from '../directory.actions.js';
import { organisationDecider, type Organisation } from '../domain/organisation.decider.js';
import type { AgreementEnding } from '../domain/organisation.events.js';
import { organisationStream } from '../domain/organisation.stream.js';

/** Records that an organisation's information-sharing agreement ended: its members are shown no case from then on. */
export class EndAgreement extends Command<Appended> {
  constructor(
    readonly organisationId: string,
    readonly ending: { readonly endedOn: IsoDate; readonly reason: AgreementEnding },
    /** What was on the screen; absent where nobody looked first. */
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(EndAgreement)
export class EndAgreementHandler implements ICommandHandler<EndAgreement> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` when there is no such organisation for this member, `RevisionConflict` or `RuleBroken`. */
  execute({ organisationId, ending, seenRevision, commandId, signed }: EndAgreement): Promise<Appended> {
    const authorise = (state: Organisation) =>
      this.permissions.require(signed, 'organisation:end-agreement', organisationResource(state));
    const command = { type: 'EndAgreement', ...ending, today: signed.today } as const;
    const stream = organisationStream(organisationId);
    const decision = { decider: organisationDecider, stream, command, authorise, seen: seenRevision };
    return runDecider(this.store, decision, signed.context(commandId, { seenRevision }));
  }
}
