import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceChanges } from '../service-changes.js';

/** Ends a service for good. */
export class CloseService extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly details: { closedOn: IsoDate },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(CloseService)
export class CloseServiceHandler implements ICommandHandler<CloseService> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: CloseService): Promise<Appended> {
    return this.services.decide(message, { type: 'Close', ...message.details, today: message.signed.today });
  }
}
