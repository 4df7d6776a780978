import type { SignedIn } from '#access';
import { newId, type Appended } from '#event-store';
import type { PersonCommand } from '../domain/person.decider.js';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CaseChanges } from '../case-changes.js';

type StayFacts = Extract<PersonCommand, { type: 'StartAccommodation' }>['stay'];

/** Records that the person whom the case is about began to stay somewhere: a kind of place, never an address. */
export class StartAccommodation extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly details: Omit<StayFacts, 'accommodationId'>,
    readonly seenRevision: bigint | undefined,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(StartAccommodation)
export class StartAccommodationHandler implements ICommandHandler<StartAccommodation> {
  constructor(private readonly cases: CaseChanges) {}

  execute(message: StartAccommodation): Promise<Appended> {
    const { details, commandId, signed } = message;
    const stay = { accommodationId: newId(commandId, 'accommodation'), ...details };
    return this.cases.onPerson(message, { type: 'StartAccommodation', stay, today: signed.today });
  }
}
