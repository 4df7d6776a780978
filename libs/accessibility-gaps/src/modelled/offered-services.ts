import type { OrganisationRegistered, ServiceEvent } from '#directory';
import type { IsoDate } from '#kernel';
import type { ServiceToMatch } from '#matching';
import type { Offered } from './modelled-need.policies.js';

/** The events of a service that say what a match asks. */
export const ASKED_OF_SERVICES = [
  ...(['ServicePublished', 'ServiceDetailsChanged', 'CapacityUpdated', 'AccessFeaturesRecorded'] as const),
  ...(['CriteriaPublished', 'CriterionLimitsSet', 'CriteriaWithdrawn'] as const),
  ...(['ServicePaused', 'ServiceReopened', 'ServiceClosed'] as const),
];
export type AskedOfService = Extract<ServiceEvent, { type: (typeof ASKED_OF_SERVICES)[number] }>;

/** What one event says of the directory: what is kept of the event. */
export type OfferFact =
  | {
      readonly type: OrganisationRegistered['type'];
      readonly data: Pick<OrganisationRegistered['data'], 'organisationId' | 'area'>;
    }
  | AskedOfService;

type Version = ServiceToMatch['criteria'] & { readonly from: IsoDate };
type Service = Omit<ServiceToMatch, 'criteria'> & { readonly versions: readonly Version[] };

/** The directory as it stood on the day `on`, from everything on record of it in the order of the log. Services that have closed are left out. */
export function offeredOn(facts: readonly OfferFact[], on: IsoDate): Offered {
  const areaOf = new Map<string, string>();
  const services = new Map<string, Service>();
  for (const fact of facts) {
    if (fact.type === 'OrganisationRegistered') areaOf.set(fact.data.organisationId, fact.data.area);
    else if (fact.type === 'ServicePublished') services.set(fact.data.serviceId, published(fact.data));
    else {
      const service = services.get(fact.data.serviceId);
      if (service) services.set(service.serviceId, changed(service, fact));
    }
  }
  const open = [...services.values()].filter(({ status }) => status !== 'closed');
  return { areaOf, services: open.map((service) => inForce(service, on)) };
}

function published(data: Extract<AskedOfService, { type: 'ServicePublished' }>['data']): Service {
  const { serviceId, organisationId, areas, delivery, weeks } = data;
  return { serviceId, organisationId, status: 'open', areas, delivery, weeks, versions: [] };
}

function changed(service: Service, { type, data }: Exclude<AskedOfService, { type: 'ServicePublished' }>): Service {
  const { versions } = service;
  switch (type) {
    case 'ServiceDetailsChanged':
      return { ...service, areas: data.areas, delivery: data.delivery, weeks: data.weeks };
    case 'CriteriaPublished':
      return {
        ...service,
        versions: [...versions, { version: data.version, from: data.from, criteria: data.criteria }],
      };
    case 'CriterionLimitsSet':
      return {
        ...service,
        versions: versions.map((one) => (one.version === data.version ? { ...one, limits: data.limits } : one)),
      };
    case 'CriteriaWithdrawn':
      return { ...service, versions: versions.filter(({ version }) => version !== data.version) };
    case 'CapacityUpdated':
      return { ...service, capacity: { places: data.places, waitWeeks: data.waitWeeks, asOf: data.asOf } };
    case 'AccessFeaturesRecorded':
      return { ...service, access: { features: data.features, languages: data.languages } };
    case 'ServicePaused':
      return { ...service, status: 'paused' };
    case 'ServiceReopened':
      return { ...service, status: 'open' };
    case 'ServiceClosed':
      return { ...service, status: 'closed' };
  }
}

/** With the criteria that hold on the day: the newest version that has begun; version 0 where none has. */
function inForce({ versions, ...service }: Service, on: IsoDate): ServiceToMatch {
  const newest = versions.findLast(({ from }) => from <= on);
  return { ...service, criteria: newest ?? { version: 0, criteria: [] } };
}
