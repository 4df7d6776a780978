import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { organisationResource } from '../directory.actions.js';
import { organisationDecider, type Organisation, type OrganisationCommand } from '../domain/organisation.decider.js';
import { organisationStream } from '../domain/organisation.stream.js';

type Change<Kind extends OrganisationCommand> = Kind extends unknown ? Omit<Kind, 'today'> : never;
type Accrediting = Change<Extract<OrganisationCommand, { type: 'RecordAccreditation' | 'EndAccreditation' }>>;

/** Records what an organisation was accredited for, or that it ended before it expired. */
export class RecordAccreditation extends Command<Appended> {
  constructor(
    readonly organisationId: string,
    readonly change: Accrediting,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordAccreditation)
export class RecordAccreditationHandler implements ICommandHandler<RecordAccreditation> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` when there is no such organisation for this member, `RuleBroken` for days that cannot be. */
  execute({ organisationId, change, commandId, signed }: RecordAccreditation): Promise<Appended> {
    const authorise = (state: Organisation) =>
      this.permissions.require(signed, 'organisation:accredit', organisationResource(state));
    const command = { ...change, today: signed.today };
    const decision = { decider: organisationDecider, stream: organisationStream(organisationId), command, authorise };
    return runDecider(this.store, decision, signed.context(commandId));
  }
}
