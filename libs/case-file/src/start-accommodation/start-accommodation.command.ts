import type { SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { newId, type Appended } from '#event-store';
import { RuleBroken } from '#kernel';
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
  constructor(
    private readonly cases: CaseChanges,
    private readonly directory: DirectoryReader,
  ) {}

  /** Throws `RuleBroken` when the provider is none of the directory, and what `CaseChanges.onPerson` throws. */
  execute(message: StartAccommodation): Promise<Appended> {
    const { details, commandId, signed } = message;
    return this.cases.onPerson(message, async () => {
      const { organisationId } = details;
      if (organisationId !== undefined && !(await this.directory.organisation(organisationId)))
        throw new RuleBroken('accommodation-provider-unknown');
      const stay = { accommodationId: newId(commandId, 'accommodation'), ...details };
      return { type: 'StartAccommodation', stay, today: signed.today };
    });
  }
}
