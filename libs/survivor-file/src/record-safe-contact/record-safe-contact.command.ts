import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';
import type { RecordSafeContactForm } from './record-safe-contact.form.js';
import { saidContact } from './said-contact.js';

/** The id of the way that the command `commandId` records. */
export const contactIdOf = (commandId: string): string => newId(commandId, 'safe-contact');

/**
 * Records a way by which the survivor said that they can be reached, or one that must never be used. With `contactId`, of a
 * way that is on record, it is confirmed again as it is said now.
 */
export class RecordSafeContact extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly details: RecordSafeContactForm,
    readonly commandId: string,
    readonly signed: SignedIn,
    readonly contactId: string = contactIdOf(commandId),
  ) {
    super();
  }
}

@CommandHandler(RecordSafeContact)
export class RecordSafeContactHandler implements ICommandHandler<RecordSafeContact> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: RecordSafeContact): Promise<Appended> {
    const contact = saidContact(message.details, message.contactId);
    return this.files.decide(message, 'survivor-file:record', { type: 'SetSafeContact', contact });
  }
}
