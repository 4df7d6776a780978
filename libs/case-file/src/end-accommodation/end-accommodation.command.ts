import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import type { IsoDate } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';

/** Records that the person whom the case is about stopped staying somewhere. */
export class EndAccommodation extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: { accommodationId: string; endedOn: IsoDate },
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(EndAccommodation)
export class EndAccommodationHandler implements ICommandHandler<EndAccommodation> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: EndAccommodation): Promise<Appended> {
    const { details, signed } = message;
    return this.cases.onPerson(message, { type: 'EndAccommodation', ...details, today: signed.today });
  }
}
