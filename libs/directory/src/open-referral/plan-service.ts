import type { IsoDate } from '#kernel';
import { newestVersion } from '../criteria-change.view.js';
import type { ServiceEntry } from '../directory-entry.row.js';
import type { CriterionLimits } from '../domain/programme.events.js';
import { sameDetails, type ServiceCommand, type ServiceDetails } from '../domain/service.decider.js';
import type { Criterion } from '../domain/service.events.js';
import type { ImportedService } from './imported-service.js';

/** What has to be done so that the entry says what the file says, in order; nothing where it does already. */
export function commandsFor(
  imported: ImportedService,
  entry: ServiceEntry | undefined,
  today: IsoDate,
): readonly ServiceCommand[] {
  return entry ? changesTo(entry, imported, today) : additionOf(imported, today);
}

/** A service that has ended before anybody here knew of it is left out. */
function additionOf(imported: ImportedService, today: IsoDate): readonly ServiceCommand[] {
  const { serviceId, organisation, details, status, criteria, access, capacity } = imported;
  if (status === 'closed') return [];
  const service = { serviceId, organisationId: organisation.organisationId, ...details };
  return [
    { type: 'Publish', service },
    ...(criteria && criteria.criteria.length > 0
      ? [{ type: 'PublishCriteria' as const, ...criteria, from: criteria.from ?? today, today }]
      : []),
    ...(access ? [{ type: 'RecordAccess' as const, ...access, asOf: access.asOf ?? today, today }] : []),
    ...(capacity ? [{ type: 'UpdateCapacity' as const, ...capacity, today }] : []),
    ...(status === 'paused' ? [{ type: 'Pause' as const, reason: 'OTHER' as const }] : []),
  ];
}

function changesTo(entry: ServiceEntry, imported: ImportedService, today: IsoDate): readonly ServiceCommand[] {
  if (imported.status === 'closed') return entry.status === 'closed' ? [] : [{ type: 'Close', closedOn: today, today }];
  const details = detailsFor(entry, imported.details);
  return [
    ...(sameDetails(details, detailsOf(entry)) ? [] : [{ type: 'ChangeDetails' as const, details }]),
    ...criteriaChange(entry, imported, today),
    ...accessChange(entry, imported, today),
    ...capacityChange(entry, imported, today),
    ...(imported.status === 'paused' && entry.status === 'open'
      ? [{ type: 'Pause' as const, reason: 'OTHER' as const }]
      : []),
    ...(imported.status === 'open' && entry.status === 'paused' ? [{ type: 'Reopen' as const }] : []),
  ];
}

/** A file without our extension does not say how a service is given: what is known of that stays. */
function detailsFor(entry: ServiceEntry, details: ServiceDetails): ServiceDetails {
  if (details.delivery !== 'NOT_STATED') return details;
  const { delivery, weeks, sessionsPerWeek } = detailsOf(entry);
  return {
    ...{ name: details.name, summary: details.summary, areas: details.areas, delivery },
    ...(weeks !== undefined && { weeks }),
    ...(sessionsPerWeek !== undefined && { sessionsPerWeek }),
  };
}

const detailsOf = ({ name, summary, areas, delivery, weeks, sessionsPerWeek }: ServiceEntry): ServiceDetails => ({
  ...{ name, summary, areas, delivery },
  ...(weeks !== undefined && { weeks }),
  ...(sessionsPerWeek !== undefined && { sessionsPerWeek }),
});

/** A change begins when the file says, and never before what it follows. */
function criteriaChange(entry: ServiceEntry, { criteria }: ImportedService, today: IsoDate): readonly ServiceCommand[] {
  const newest = newestVersion(entry);
  if (!criteria || sameCriteria(criteria, newest) || sameCriteria(criteria, entry.criteria)) return [];
  const wanted = criteria.from ?? today;
  const from = newest.from !== undefined && wanted <= newest.from ? laterOf(today, newest.from) : wanted;
  return [{ type: 'PublishCriteria', criteria: criteria.criteria, limits: criteria.limits, from, today }];
}

interface CriteriaSet {
  readonly criteria: readonly Criterion[];
  readonly limits?: readonly CriterionLimits[];
}

const sameCriteria = (one: CriteriaSet, other: CriteriaSet): boolean => asText(one) === asText(other);

const asText = ({ criteria, limits = [] }: CriteriaSet): string =>
  JSON.stringify(
    criteria.map(({ criterionId, barrier, text, kind }) => {
      const { minimumAge, maximumAge, languages, settledAddress } =
        limits.find((limit) => limit.criterionId === criterionId) ?? {};
      return [criterionId, barrier, text, kind, minimumAge, maximumAge, languages, settledAddress];
    }),
  );

function accessChange(
  { access: known }: ServiceEntry,
  { access }: ImportedService,
  today: IsoDate,
): readonly ServiceCommand[] {
  if (!access || (known && sameSet(access.features, known.features) && sameSet(access.languages, known.languages)))
    return [];
  const asOf = laterOf(access.asOf ?? today, known?.asOf ?? '');
  return [{ type: 'RecordAccess', features: access.features, languages: access.languages, asOf, today }];
}

/** An older count than the one that is known says nothing. */
function capacityChange(
  { capacity: known }: ServiceEntry,
  { capacity }: ImportedService,
  today: IsoDate,
): readonly ServiceCommand[] {
  if (!capacity || (known && capacity.asOf < known.asOf)) return [];
  if (
    known &&
    known.asOf === capacity.asOf &&
    known.places === capacity.places &&
    known.waitWeeks === capacity.waitWeeks
  )
    return [];
  return [{ type: 'UpdateCapacity', ...capacity, today }];
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

const laterOf = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);
