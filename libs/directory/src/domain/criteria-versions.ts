import { RuleBroken, type IsoDate } from '#kernel';
import type { CriterionLimits } from './programme.events.js';
import { criteriaPolicies } from './service.policies.js';
import type { Criterion, ServiceEvent } from './service.events.js';

/** One version of the criteria that was not withdrawn, with what can be measured of them. */
export interface CriteriaVersion {
  readonly version: number;
  readonly from: IsoDate;
  readonly criteria: readonly Criterion[];
  readonly limits: readonly CriterionLimits[];
}

/** What a service has published of its criteria so far. */
export interface PublishedCriteria {
  /** Oldest first; the last one may begin on a day to come. */
  readonly versions: readonly CriteriaVersion[];
  /** The number given last, also where that version was withdrawn. */
  readonly lastVersion: number;
  /** Every criterion that any version ever held. */
  readonly known: readonly Criterion[];
}

export const NO_CRITERIA: PublishedCriteria = { versions: [], lastVersion: 0, known: [] };

/** A set of criteria that somebody wants to publish; `limits` replace those that its criteria had. */
export interface NewCriteria {
  readonly criteria: readonly Criterion[];
  readonly limits?: readonly CriterionLimits[] | undefined;
  readonly from: IsoDate;
  readonly today: IsoDate;
}

/** The newest version: the one that a new version follows. */
export const newestOf = ({ versions }: PublishedCriteria): CriteriaVersion | undefined => versions.at(-1);

/** The events that publish a new version. Throws `RuleBroken` (see `service.policies.ts`). */
export function newVersion(serviceId: string, published: PublishedCriteria, proposed: NewCriteria): ServiceEvent[] {
  const current = newestOf(published);
  const { criteria, from, today } = proposed;
  const limits = limitsFor(criteria, proposed.limits ?? current?.limits ?? []);
  for (const check of criteriaPolicies)
    check({ criteria, limits, from, today, known: published.known, ...(current && { current }) });
  const version = published.lastVersion + 1;
  return [
    { type: 'CriteriaPublished', data: { serviceId, version, from, criteria } },
    ...(limits.length === 0 ? [] : [{ type: 'CriterionLimitsSet' as const, data: { serviceId, version, limits } }]),
  ];
}

/** Takes back a version that has not begun. Throws `criteria-not-scheduled` for any other. */
export function withdrawal(
  serviceId: string,
  published: PublishedCriteria,
  { version, today }: { version: number; today: IsoDate },
): ServiceEvent {
  const newest = newestOf(published);
  if (newest?.version !== version || newest.from <= today) throw new RuleBroken('criteria-not-scheduled');
  const inForce = published.versions.at(-2)?.version ?? 0;
  return { type: 'CriteriaWithdrawn', data: { serviceId, version, inForce } };
}

/** The criteria after an event; any other event leaves them as they are. */
export function afterEvent(published: PublishedCriteria, event: ServiceEvent): PublishedCriteria {
  switch (event.type) {
    case 'CriteriaPublished': {
      const { version, from, criteria } = event.data;
      return {
        versions: [...published.versions, { version, from, criteria, limits: [] }],
        lastVersion: version,
        known: [...published.known, ...criteria],
      };
    }
    case 'CriterionLimitsSet': {
      const { version, limits } = event.data;
      const versions = published.versions.map((each) => (each.version === version ? { ...each, limits } : each));
      return { ...published, versions };
    }
    case 'CriteriaWithdrawn': {
      const versions = published.versions.filter(({ version }) => version !== event.data.version);
      return { ...published, versions };
    }
    default:
      return published;
  }
}

/** The limits of criteria that are in the set, without those that limit nothing. */
const limitsFor = (criteria: readonly Criterion[], limits: readonly CriterionLimits[]): CriterionLimits[] =>
  limits.filter(
    ({ criterionId, ...measured }) =>
      Object.values(measured).some((value) => value !== undefined) &&
      criteria.some((criterion) => criterion.criterionId === criterionId),
  );
