import type { DomainEvent, IsoDate } from '#kernel';
import { code, codes, date, fact, organisation, text, type RecordFacts } from './facts.js';
import type { Seen } from './seen-events.js';

interface Demand {
  readonly searchId: string;
  readonly organisationId: string;
  readonly area: string;
  readonly on: IsoDate;
  readonly needs: readonly string[];
  readonly barriers: readonly string[];
}

/** What the time machine reads of searches for a service. */
export type SeenDemandEvent =
  | DomainEvent<'NoServiceFound', Demand & { certainty: string }>
  | DomainEvent<'PersonScreenedOut', Demand & { serviceId: string }>;

/** One time that the person needed a service and was referred to none: nothing was found, or `serviceId` would not do. */
export interface DemandAsOf extends Demand {
  readonly certainty?: string;
  readonly serviceId?: string;
}

/** Takes one event of a search into account. Nobody takes back that somebody looked. */
export function seeDemand(all: readonly DemandAsOf[], { type, data }: Seen<SeenDemandEvent>): readonly DemandAsOf[] {
  switch (type) {
    case 'NoServiceFound':
    case 'PersonScreenedOut':
      return [...all, data];
    default:
      return all;
  }
}

/** A search as facts. */
export function demandFacts(one: DemandAsOf): RecordFacts {
  const { searchId, certainty, serviceId, on, organisationId, area, needs, barriers } = one;
  return {
    section: 'DEMAND',
    id: searchId,
    title: [
      ...(certainty === undefined ? [] : [code('demand-certainty', certainty)]),
      ...(serviceId === undefined ? [] : [text('Not referred'), { service: serviceId }]),
    ],
    facts: [
      ...fact('Looked on', on, date),
      ...fact('Looked for by', organisationId, organisation),
      ...fact('Area', area, text),
      ...fact('Needs that day', needs, (known) => codes('need', known)),
      ...fact('What stood in the way', barriers, (known) => codes('barrier', known)),
    ],
  };
}
