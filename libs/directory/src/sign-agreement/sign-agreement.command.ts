import { Permissions, type SignedIn } from '#access';
import { EventStore, runDecider, type Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { organisationResource } from '../directory.actions.js';
import { organisationDecider, type Organisation } from '../domain/organisation.decider.js';
import { organisationStream } from '../domain/organisation.stream.js';

/** Records that an organisation signed the information-sharing agreement, or signed it again. */
export class SignAgreement extends Command<Appended> {
  constructor(
    readonly organisationId: string,
    readonly signedOn: IsoDate,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(SignAgreement)
export class SignAgreementHandler implements ICommandHandler<SignAgreement> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** Throws `NotFound` when there is no such organisation for this member, `RuleBroken` for a date that cannot be. */
  execute({ organisationId, signedOn, commandId, signed }: SignAgreement): Promise<Appended> {
    const authorise = (state: Organisation) =>
      this.permissions.require(signed, 'organisation:sign-agreement', organisationResource(state));
    const command = { type: 'SignAgreement', signedOn, today: signed.today } as const;
    const stream = organisationStream(organisationId);
    return runDecider(
      this.store,
      { decider: organisationDecider, stream, command, authorise },
      signed.context(commandId),
    );
  }
}
