import { MemberReader, Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { organisationResource } from '../directory.actions.js';
import { organisationDecider, type Organisation, type OrganisationCommand } from '../domain/organisation.decider.js';
import { organisationStream } from '../domain/organisation.stream.js';

type Of<Type> = Extract<OrganisationCommand, { type: Type }>;
type Change = Omit<Of<'AppointLead'>, 'isMember'> | Of<'EndLead'>;

/** Names a lead or deputy for a forum, or ends one: `{ type: 'AppointLead', … }` or `{ type: 'EndLead', … }`. */
export class NameLead extends Command<Appended> {
  constructor(
    readonly organisationId: string,
    readonly change: Change,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(NameLead)
export class NameLeadHandler implements ICommandHandler<NameLead> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    @Inject(MemberReader) private readonly members: Pick<MemberReader, 'enabled'>,
  ) {}

  /** Throws `NotFound` when there is no such organisation for this member, `RuleBroken` when the place is taken or empty, or the lead no member. */
  async execute({ organisationId, change, commandId, signed }: NameLead): Promise<Appended> {
    const command =
      change.type === 'EndLead' ? change : { ...change, isMember: await this.isMember(organisationId, change) };
    const authorise = (state: Organisation) =>
      this.permissions.require(signed, 'organisation:name-lead', organisationResource(state));
    const stream = organisationStream(organisationId);
    return runDecider(
      this.store,
      { decider: organisationDecider, stream, command, authorise },
      signed.context(commandId),
    );
  }

  private async isMember(organisationId: string, { memberId }: Change): Promise<boolean> {
    const member = await this.members.enabled(memberId);
    return member?.organisationId === organisationId;
  }
}
