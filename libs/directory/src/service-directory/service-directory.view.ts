import { BARRIERS, type Barrier, type IsoDate } from '#kernel';
import { capacityView } from '../capacity.view.js';
import type { ServiceEntry } from '../directory-entry.row.js';
import { deliveryText, statusOf } from '../service-words.view.js';
import type { ServiceDirectoryForm } from './service-directory.form.js';

/** One page of services, what there is to filter by, and what is chosen now. */
export interface ServiceDirectory {
  readonly items: readonly ServiceEntry[];
  readonly next?: string;
  readonly choices: { readonly areas: readonly string[]; readonly barriers: readonly Barrier[] };
  readonly filter: ServiceDirectoryForm;
}

/** The list of services with its filter. */
export function serviceDirectoryView({ items, next, choices, filter }: ServiceDirectory, today: IsoDate) {
  const { area, words, without } = filter;
  return {
    areas: choices.areas.map((each) => ({ value: each, text: each })),
    barriers: BARRIERS.codes.filter(({ code }) => choices.barriers.includes(code) || without.includes(code)),
    entered: { area, words, without },
    isFiltered: area !== undefined || words !== undefined || without.length > 0,
    services: items.map((service) => serviceItem(service, today)),
    ...(next !== undefined && { nextHref: `/directory?${queryOf(filter, next)}` }),
  };
}

function serviceItem(service: ServiceEntry, today: IsoDate) {
  const { serviceId, organisationId, organisationName, name, summary, areas, capacity } = service;
  return {
    name,
    href: `/directory/services/${serviceId}`,
    organisation: { text: organisationName, href: `/directory/organisations/${organisationId}` },
    summary,
    facts: `${areas.join(', ')}. ${deliveryText(service)}.`,
    status: statusOf(service),
    capacity: capacityView(capacity, today),
  };
}

function queryOf({ area, words, without }: ServiceDirectoryForm, cursor: string): string {
  const query = new URLSearchParams();
  if (area !== undefined) query.set('area', area);
  if (words !== undefined) query.set('words', words);
  for (const barrier of without) query.append('without', barrier);
  query.set('cursor', cursor);
  return query.toString();
}
