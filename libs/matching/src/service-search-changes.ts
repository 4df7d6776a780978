import type { SignedIn } from '#access';
import { requireNotClosed } from '#case-file';
import { EventStore, newId, runDecider, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import { SERVICE_MATCHER, type ServiceMatch } from './domain/match.policies.js';
import type { DemandSource } from './domain/service-search.codes.js';
import { serviceSearchDecider, type Finding } from './domain/service-search.decider.js';
import { serviceSearchStream } from './domain/service-search.stream.js';
import type { PersonFacts } from './person-facts/person-facts.reader.js';

/** What was found, before it is known what it is called and who found it. */
export interface ToRecord {
  readonly facts: PersonFacts;
  readonly source: DemandSource;
  /** What may be recorded once a day for a case: the service, or the search as a whole. */
  readonly about: string;
  readonly commandId: string;
  readonly signed: SignedIn;
}

type Found = { readonly matches: readonly ServiceMatch[] } | { readonly match: ServiceMatch };

/** Records what somebody found missing. The same finding for the same case on the same day has the same id: it counts once. */
@Injectable()
export class ServiceSearchChanges {
  constructor(private readonly store: EventStore) {}

  /** Throws `RuleBroken` when there is nothing to record, it was recorded today already, or the case is closed. */
  async record({ facts, source, about, commandId, signed }: ToRecord, found: Found): Promise<Appended> {
    const { caseId, personId } = facts.summary;
    await requireNotClosed(this.store, caseId);
    const needs = facts.known.needs ?? [];
    const { today: on, member } = signed;
    const searchId = newId(caseId, `service-search:${about}:${on}`);
    const { organisationId } = member;
    const finding: Finding = { searchId, personId, caseId, organisationId, area: facts.area, on, source, needs };
    const command =
      'match' in found
        ? ({ type: 'RecordScreenedOut', finding, match: found.match } as const)
        : ({ type: 'RecordNoServiceFound', finding, matches: found.matches } as const);
    const decision = { decider: serviceSearchDecider, stream: serviceSearchStream(searchId), command };
    return runDecider(this.store, decision, signed.context(commandId, { policyVersions: SERVICE_MATCHER }));
  }
}
