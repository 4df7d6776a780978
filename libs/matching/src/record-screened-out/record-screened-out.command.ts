import type { SignedIn } from '#access';
import type { Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { KnownNeeds } from '../domain/known-needs.js';
import type { DemandSource } from '../domain/service-search.codes.js';
import { ServiceMatchesReader } from '../service-matches/service-matches.reader.js';
import { ServiceSearchChanges } from '../service-search-changes.js';

/** What was looked at. `known` is what a draft says of the person, where it says more than the case file. */
export interface Screening {
  readonly caseId: string;
  readonly serviceId: string;
  readonly source: DemandSource;
  readonly known?: KnownNeeds | undefined;
}

/** Records that a person was not referred to a service because of its criteria. */
export class RecordScreenedOut extends Command<Appended> {
  constructor(
    readonly screening: Screening,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(RecordScreenedOut)
export class RecordScreenedOutHandler implements ICommandHandler<RecordScreenedOut> {
  constructor(
    private readonly services: ServiceMatchesReader,
    private readonly searches: ServiceSearchChanges,
  ) {}

  /** Throws `NotFound` when there is no such case for this member, `RuleBroken` when nothing stands in the way. */
  async execute({ screening, commandId, signed }: RecordScreenedOut): Promise<Appended> {
    const { source, serviceId } = screening;
    const { found, ...facts } = await this.services.one(signed, screening, 'service-match:record');
    if (!found) throw new RuleBroken('service-not-listed');
    return this.searches.record({ facts, source, about: serviceId, commandId, signed }, { match: found.match });
  }
}
