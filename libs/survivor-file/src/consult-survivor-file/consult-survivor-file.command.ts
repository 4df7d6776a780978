import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { ConsultationReason } from '../domain/code-lists/index.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { SurvivorFileChanges } from '../survivor-file-changes.js';

/** Somebody who is not an advocate of the file says why they have to look into it, and may for an hour. */
export class ConsultSurvivorFile extends Command<Appended> {
  constructor(
    readonly survivorFileId: string,
    readonly details: { readonly reason: ConsultationReason; readonly explanation: string },
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ConsultSurvivorFile)
export class ConsultSurvivorFileHandler implements ICommandHandler<ConsultSurvivorFile> {
  constructor(private readonly files: SurvivorFileChanges) {}

  execute(message: ConsultSurvivorFile): Promise<Appended> {
    return this.files.decide(message, 'survivor-file:consult', {
      type: 'Consult',
      organisationId: message.signed.member.organisationId,
      ...message.details,
    });
  }
}
