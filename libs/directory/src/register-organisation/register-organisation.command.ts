import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { organisationDecider, type OrganisationCommand } from '../domain/organisation.decider.js';
import { organisationStream } from '../domain/organisation.stream.js';

type Register = Extract<OrganisationCommand, { type: 'Register' }>;

/** Puts an organisation into the directory. Whoever sends it chooses the id: organisations are known before they take part. */
export class RegisterOrganisation extends Command<Appended> {
  constructor(
    readonly organisationId: string,
    readonly details: Omit<Register, 'type' | 'organisationId'>,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RegisterOrganisation)
export class RegisterOrganisationHandler implements ICommandHandler<RegisterOrganisation> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` to a member who may not, `RuleBroken` when it is registered already. */
  execute({ organisationId, details, commandId, signed }: RegisterOrganisation): Promise<Appended> {
    const authorise = () => this.permissions.requireRole(signed, 'organisation:register');
    const command = { type: 'Register', organisationId, ...details } as const;
    const stream = organisationStream(organisationId);
    return runDecider(
      this.store,
      { decider: organisationDecider, stream, command, authorise },
      signed.context(commandId),
    );
  }
}
