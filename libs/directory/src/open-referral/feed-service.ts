import { labelOf, LANGUAGES } from '#kernel';
import type { AccreditationEntry, OrganisationEntry, ServiceEntry } from '../directory-entry.row.js';
import { ACCREDITATIONS } from '../domain/organisation.events.js';
import { ACCESS_FEATURES } from '../domain/programme.events.js';
import { newId } from '#event-store';

/** What goes into the feed about one service. */
export interface Listed {
  readonly service: ServiceEntry;
  readonly organisation: OrganisationEntry;
  readonly accreditations: readonly AccreditationEntry[];
}

const STATUS = { open: 'active', paused: 'temporarily closed', closed: 'defunct' } as const;

/**
 * A service in the format of Open Referral UK (HSDS 3.0), with what that has no field for under `sightline`. Nothing in it
 * leads to a place or to a member of staff: there is no location, contact or telephone number in the directory to begin with.
 */
export function feedService({ service, organisation, accreditations }: Listed) {
  const { serviceId, name, summary, status, areas, criteria, access } = service;
  const ages = criteria.limits?.find((limit) => limit.minimumAge ?? limit.maximumAge);
  const interprets = access?.features.includes('INTERPRETERS');
  return {
    ...{ id: serviceId, name, description: summary, status: STATUS[status] },
    ...(criteria.criteria.length > 0 && {
      eligibility_description: criteria.criteria.map(({ text }) => text).join('. '),
    }),
    ...(ages?.minimumAge !== undefined && { minimum_age: ages.minimumAge }),
    ...(ages?.maximumAge !== undefined && { maximum_age: ages.maximumAge }),
    ...(interprets && { interpretation_services: labelOf(ACCESS_FEATURES, 'INTERPRETERS') }),
    ...(accreditations.length > 0 && {
      accreditations: accreditations
        .map((held) => `${labelOf(ACCREDITATIONS, held.accreditation)}, until ${held.expiresOn}`)
        .join('; '),
    }),
    organization: {
      id: organisation.organisationId,
      name: organisation.name,
      description: `Works in ${organisation.area}`,
    },
    service_areas: areas.map((area) => ({ id: newId(serviceId, `area/${area}`), name: area })),
    languages: (access?.languages ?? []).map((language) => ({
      id: newId(serviceId, `language/${language}`),
      name: labelOf(LANGUAGES, language),
    })),
    sightline: extension(service, organisation),
  };
}

/** Our own part: criteria with their barriers and measures, access and capacity, as an import reads them. */
function extension(service: ServiceEntry, { type, area, jurisdiction }: OrganisationEntry) {
  const { delivery, weeks, sessionsPerWeek, criteria, access, capacity } = service;
  return {
    organization: { type, area, jurisdiction },
    delivery,
    ...(weeks !== undefined && { weeks }),
    ...(sessionsPerWeek !== undefined && { sessions_per_week: sessionsPerWeek }),
    criteria: { ...(criteria.from !== undefined && { from: criteria.from }), items: criterionItems(service) },
    ...(access && { access: { features: access.features, languages: access.languages, as_of: access.asOf } }),
    ...(capacity && {
      capacity: { places: capacity.places, wait_weeks: capacity.waitWeeks, as_of: capacity.asOf },
    }),
  };
}

const criterionItems = ({ criteria: { criteria, limits = [] } }: ServiceEntry) =>
  criteria.map(({ criterionId, barrier, text, kind }) => {
    const { minimumAge, maximumAge, languages, settledAddress } =
      limits.find((limit) => limit.criterionId === criterionId) ?? {};
    return {
      ...{ id: criterionId, barrier, text, kind },
      ...(minimumAge !== undefined && { minimum_age: minimumAge }),
      ...(maximumAge !== undefined && { maximum_age: maximumAge }),
      ...(languages && { languages }),
      ...(settledAddress !== undefined && { settled_address: settledAddress }),
    };
  });
