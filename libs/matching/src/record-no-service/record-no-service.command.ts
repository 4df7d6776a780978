import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { ServiceMatchesReader } from '../service-matches/service-matches.reader.js';
import { ServiceSearchChanges } from '../service-search-changes.js';

/** Records that there is no service that the person of a case could be referred to now. */
export class RecordNoService extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordNoService)
export class RecordNoServiceHandler implements ICommandHandler<RecordNoService> {
  constructor(
    private readonly services: ServiceMatchesReader,
    private readonly searches: ServiceSearchChanges,
  ) {}

  /**
   * Throws `NotFound` when there is no such case for this member, `RuleBroken` when there is a service after all. What fits
   * is worked out here, never taken from whoever asks.
   */
  async execute({ caseId, commandId, signed }: RecordNoService): Promise<Appended> {
    const facts = await this.services.all(signed, caseId, 'service-match:record');
    const found = { matches: facts.matched.map(({ match }) => match) };
    return this.searches.record({ facts, source: 'DIRECTORY_SEARCH', about: 'any', commandId, signed }, found);
  }
}
