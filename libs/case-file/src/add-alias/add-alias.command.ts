import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';

/** Records another name of the person whom the case is about. */
export class AddAlias extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: { alias: string },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(AddAlias)
export class AddAliasHandler implements ICommandHandler<AddAlias> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: AddAlias): Promise<Appended> {
    return this.cases.onPerson(message, { type: 'AddAlias', ...message.details });
  }
}
