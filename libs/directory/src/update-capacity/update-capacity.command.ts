import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceChanges } from '../service-changes.js';

/** Records how many places are free and how long people wait, as counted on a day. */
export class UpdateCapacity extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly details: { places: number; waitWeeks: number; asOf: IsoDate },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(UpdateCapacity)
export class UpdateCapacityHandler implements ICommandHandler<UpdateCapacity> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: UpdateCapacity): Promise<Appended> {
    return this.services.decide(message, { type: 'UpdateCapacity', ...message.details, today: message.signed.today });
  }
}
