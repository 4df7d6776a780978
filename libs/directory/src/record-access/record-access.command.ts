import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AccessEntry } from '../directory-entry.row.js';
import { ServiceChanges } from '../service-changes.js';

/** Says what a service offers to people who could not use it otherwise: all of it, as of a day. */
export class RecordAccess extends Command<Appended> {
  constructor(
    readonly serviceId: string,
    readonly access: AccessEntry,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordAccess)
export class RecordAccessHandler implements ICommandHandler<RecordAccess> {
  constructor(private readonly services: ServiceChanges) {}

  execute(message: RecordAccess): Promise<Appended> {
    return this.services.decide(message, { type: 'RecordAccess', ...message.access, today: message.signed.today });
  }
}
