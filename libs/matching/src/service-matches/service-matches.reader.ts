import type { SignedIn } from '#access';
import { DirectoryReader, type ServiceEntry } from '#directory';
import { Injectable } from '@nestjs/common';
import type { KnownNeeds } from '../domain/known-needs.js';
import { matchService, type ServiceMatch } from '../domain/match.policies.js';
import { PersonFactsReader, type PersonFacts } from '../person-facts/person-facts.reader.js';

/** A service with how it came out for the person. */
export interface MatchedService {
  readonly service: ServiceEntry;
  readonly match: ServiceMatch;
}

/** What is known of a person, and every service that has not closed held against it. */
export interface ServiceMatches extends PersonFacts {
  readonly matched: readonly MatchedService[];
}

/** Whose needs; `known` replaces what the case file says, where a draft says more. */
interface About {
  readonly caseId: string;
  readonly known?: KnownNeeds | undefined;
}

/** Holds the services of the directory against what is known of a person today. */
@Injectable()
export class ServiceMatchesReader {
  constructor(
    private readonly facts: PersonFactsReader,
    private readonly directory: DirectoryReader,
  ) {}

  /** Every service. Throws `NotFound`. */
  async all(signed: SignedIn, caseId: string, action: string): Promise<ServiceMatches> {
    const facts = await this.factsFor(signed, { caseId }, action);
    const services = await this.directory.services();
    const matched = services.map((service) => ({
      service,
      match: matchService(service, facts.known, signed.today),
    }));
    return { ...facts, matched };
  }

  /** One service, undefined when it is not in the directory or has closed. Throws `NotFound` for the case. */
  async one(
    signed: SignedIn,
    { serviceId, ...about }: About & { serviceId: string },
    action: string,
  ): Promise<PersonFacts & { readonly found?: MatchedService }> {
    const facts = await this.factsFor(signed, about, action);
    const service = await this.directory.service(serviceId);
    if (!service || service.status === 'closed') return facts;
    return { ...facts, found: { service, match: matchService(service, facts.known, signed.today) } };
  }

  private async factsFor(signed: SignedIn, { caseId, known }: About, action: string): Promise<PersonFacts> {
    const facts = await this.facts.open(signed, caseId, action);
    return known ? { ...facts, known } : facts;
  }
}
