import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ServiceDetails } from '../domain/service.decider.js';
import { ServiceChanges } from '../service-changes.js';

/** Says the whole entry of a service anew. */
export class ChangeDetails extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly details: ServiceDetails,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ChangeDetails)
export class ChangeDetailsHandler implements ICommandHandler<ChangeDetails> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: ChangeDetails): Promise<Appended> {
    return this.services.decide(message, { type: 'ChangeDetails', details: message.details });
  }
}
