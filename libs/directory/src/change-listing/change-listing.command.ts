import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceChanges } from '../service-changes.js';

/** Lets a service be listed in the public feed, or takes it out. */
export class ChangeListing extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly listed: boolean,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ChangeListing)
export class ChangeListingHandler implements ICommandHandler<ChangeListing> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: ChangeListing): Promise<Appended> {
    return this.services.decide(message, { type: 'ChangeListing', listed: message.listed });
  }
}
