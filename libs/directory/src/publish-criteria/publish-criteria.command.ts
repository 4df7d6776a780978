import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import type { Criterion } from '../domain/service.events.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceChanges } from '../service-changes.js';

/** Replaces all criteria of a service by a new version. */
export class PublishCriteria extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly details: { criteria: readonly Criterion[]; from: IsoDate },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(PublishCriteria)
export class PublishCriteriaHandler implements ICommandHandler<PublishCriteria> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: PublishCriteria): Promise<Appended> {
    return this.services.decide(message, { type: 'PublishCriteria', ...message.details, today: message.signed.today });
  }
}
