import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceChanges } from '../service-changes.js';

/** Takes one criterion away from those of a service, as a new version. Earlier versions keep it. */
export class RemoveCriterion extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly details: { criterionId: string; from: IsoDate },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RemoveCriterion)
export class RemoveCriterionHandler implements ICommandHandler<RemoveCriterion> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: RemoveCriterion): Promise<Appended> {
    return this.services.decide(message, { type: 'RemoveCriterion', ...message.details, today: message.signed.today });
  }
}
