import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { IsoDate, Need } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';

/** Ends a need of the person whom the case is about. */
export class EndNeed extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: { need: Need; endedOn: IsoDate },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(EndNeed)
export class EndNeedHandler implements ICommandHandler<EndNeed> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: EndNeed): Promise<Appended> {
    const { details, signed } = message;
    return this.cases.onPerson(message, { type: 'EndNeed', ...details, today: signed.today });
  }
}
