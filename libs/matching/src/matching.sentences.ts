import { BARRIERS, labelOf, type Sentences } from '#kernel';
import type { ServiceSearchEvent } from './domain/service-search.events.js';

/** The sentence of each event of matching in a timeline. */
export const matchingSentences: Sentences<ServiceSearchEvent> = {
  NoServiceFound: ({ organisationId, area, barriers }, names) =>
    `${names.organisation(organisationId)} found no service in ${area} for the person${because(barriers)}`,
  PersonScreenedOut: ({ organisationId, serviceId, barriers }, names) =>
    `${names.organisation(organisationId)} did not refer the person to ${names.service(serviceId)}${because(barriers)}`,
};

const because = (barriers: readonly string[]): string =>
  barriers.length === 0 ? '' : `: ${barriers.map((barrier) => labelOf(BARRIERS, barrier).toLowerCase()).join(', ')}`;
