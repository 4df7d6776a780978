import { addDays, codeList, type Barrier, type CodeOf, type IsoDate } from '#kernel';
import { checkCriterion, isInArea, type CheckedCriterion, type Result } from './criterion-checks.js';
import type { KnownNeeds } from './known-needs.js';
import { checkOffers } from './offer-checks.js';
import type { CriterionToCheck, ServiceToCheck, ServiceToMatch } from './service-to-match.js';

/** The version of the rules of this folder, pinned in the `policyVersions` of everything that they decided. */
export const SERVICE_MATCHER = { 'service-matcher': '2' } as const;

/** How a person and a service fit together (domain §9.3). */
export const FITS = codeList('fit', {
  ELIGIBLE: 'Every criterion is met',
  ADAPT: 'Would fit with an adjustment',
  INFO: 'More must be known to tell',
  BLOCKED: 'A criterion that must be met is not met',
});
export type Fit = CodeOf<typeof FITS>;

/** Whether there is room soon. A count that is old or was never made says nothing. */
export type Room = 'YES' | 'NO' | 'UNKNOWN';

/** A wait longer than this is no access (domain §9.3: 28 days). */
const MAX_WAIT_WEEKS = 4;
/** A count of places older than this is out of date (mission §6.7: 14 days). */
const COUNT_HOLDS_DAYS = 14;

/** One thing that was checked: a published criterion, an adaptation that the person needs, or the area. */
export interface Checked {
  readonly barrier: Barrier;
  readonly kind: 'HARD' | 'SOFT';
  readonly result: Result;
  /** Of a published criterion. */
  readonly criterionId?: string;
  readonly text?: string;
  /** Of an adaptation: the feature of access that would meet it. */
  readonly feature?: string;
}

/** How one service came out for one person, against the version of its criteria that holds on the day. */
export interface ServiceMatch {
  readonly serviceId: string;
  readonly organisationId: string;
  readonly criteriaVersion: number;
  readonly fit: Fit;
  readonly room: Room;
  readonly takesReferrals: boolean;
  readonly inArea: boolean;
  readonly checks: readonly Checked[];
}

/** What all services together come to: somebody can be referred now, more must be known first, or nothing is there. */
export type Outcome = 'ACCESSIBLE' | 'UNCONFIRMED' | 'UNMET';

/** Holds what is known of a person on the day `on` against one service. */
export function matchService(service: ServiceToMatch, person: KnownNeeds, on: IsoDate): ServiceMatch {
  const { serviceId, organisationId, status, criteria } = service;
  const area = isInArea(person, service, {});
  const checks = checksOf(service, person, area);
  return {
    serviceId,
    organisationId,
    criteriaVersion: criteria.version,
    fit: fitOfChecks(checks),
    room: roomOf(service, on),
    takesReferrals: status === 'open',
    inArea: area !== 'FAIL',
    checks,
  };
}

/**
 * Every criterion in its order; then what a person needs whether or not a criterion says so: the area, which cannot be worked
 * around, and what makes the service usable for them.
 */
function checksOf(service: ServiceToMatch, person: KnownNeeds, area: Result): readonly Checked[] {
  const { criteria, areas, weeks, access } = service;
  const published = { areas, weeks, limits: criteria.limits, access };
  const checks: Checked[] = criteria.criteria.map((criterion) => ({
    criterionId: criterion.criterionId,
    barrier: criterion.barrier,
    kind: kindOf(criterion, service),
    text: criterion.text,
    result: checkCriterion(criterion, person, published),
  }));
  checks.push({ barrier: 'OUT_OF_AREA', kind: 'HARD', result: area });
  for (const { barrier, feature, result } of checkOffers(person, service))
    checks.push({ barrier, kind: 'SOFT', feature, result });
  return checks;
}

/** Where a service has interpreters, a language that it does not speak can be worked around, whatever the criterion says. */
const kindOf = ({ barrier, kind }: CriterionToCheck, { access }: Pick<ServiceToCheck, 'access'>): 'HARD' | 'SOFT' =>
  barrier === 'LANGUAGE' && access?.features.includes('INTERPRETERS') ? 'SOFT' : kind;

/** One hard failure blocks; what is not known comes before what can be adapted. */
function fitOfChecks(checks: readonly Pick<Checked, 'kind' | 'result'>[]): Fit {
  if (checks.some(({ kind, result }) => kind === 'HARD' && result === 'FAIL')) return 'BLOCKED';
  if (checks.some(({ result }) => result === 'UNKNOWN')) return 'INFO';
  return checks.some(({ result }) => result === 'FAIL') ? 'ADAPT' : 'ELIGIBLE';
}

/** The same of results that were recorded with the criteria's ids; a failure of a criterion that nobody knows blocks. */
export function fitOf(
  criteria: readonly CriterionToCheck[],
  results: readonly CheckedCriterion[],
  service: Pick<ServiceToCheck, 'access'>,
): Fit {
  const kinds = new Map(criteria.map((criterion) => [criterion.criterionId, kindOf(criterion, service)]));
  return fitOfChecks(results.map(({ criterionId, result }) => ({ kind: kinds.get(criterionId) ?? 'HARD', result })));
}

function roomOf({ capacity }: ServiceToMatch, on: IsoDate): Room {
  if (!capacity || capacity.asOf < addDays(on, -COUNT_HOLDS_DAYS)) return 'UNKNOWN';
  return capacity.places > 0 && capacity.waitWeeks <= MAX_WAIT_WEEKS ? 'YES' : 'NO';
}

/** Whether the person can be referred to this service now. */
export const isAccessible = ({ fit, room, takesReferrals }: ServiceMatch): boolean =>
  takesReferrals && (fit === 'ELIGIBLE' || fit === 'ADAPT') && room === 'YES';

const isUnconfirmed = (match: ServiceMatch): boolean =>
  match.takesReferrals &&
  (match.fit === 'INFO' || ((match.fit === 'ELIGIBLE' || match.fit === 'ADAPT') && match.room === 'UNKNOWN'));

/** What the services come to for the person (domain §9.3): a service about which more must be known is never counted as unmet. */
export function outcomeOf(matches: readonly ServiceMatch[]): Outcome {
  if (matches.some(isAccessible)) return 'ACCESSIBLE';
  return matches.some(isUnconfirmed) ? 'UNCONFIRMED' : 'UNMET';
}

/** The barriers of what is not met and cannot be worked around, each once. */
const blockingOf = ({ checks }: Pick<ServiceMatch, 'checks'>): readonly Barrier[] => [
  ...new Set(checks.filter(({ kind, result }) => kind === 'HARD' && result === 'FAIL').map(({ barrier }) => barrier)),
];

/** The barriers of everything that is not met, each once. */
export const barriersOf = ({ checks }: Pick<ServiceMatch, 'checks'>): readonly Barrier[] => [
  ...new Set(checks.filter(({ result }) => result === 'FAIL').map(({ barrier }) => barrier)),
];

/** Everything that keeps the person from this service now: what is not met, and no room where that is all. */
export function obstaclesOf(match: ServiceMatch): readonly Barrier[] {
  const fits = match.fit === 'ELIGIBLE' || match.fit === 'ADAPT';
  return fits && !isAccessible(match) && match.room !== 'UNKNOWN' ? ['CAPACITY_WAITLIST'] : barriersOf(match);
}

/** What all services come to for a person who looks in these areas, and what stood in the way where none is accessible. */
export interface Found {
  readonly outcome: Outcome;
  /** Those that block, over all services; NO_SERVICE_IN_AREA where there is none at all. */
  readonly barriers: readonly Barrier[];
}

/** The same for a search that somebody records and for need that is worked out from rules. `inArea` holds the services of the area. */
export function foundAmong(inArea: readonly ServiceMatch[]): Found {
  const outcome = outcomeOf(inArea);
  if (outcome === 'ACCESSIBLE') return { outcome, barriers: [] };
  if (inArea.length === 0) return { outcome, barriers: ['NO_SERVICE_IN_AREA'] };
  const blocking = inArea.flatMap((match) => (match.fit === 'BLOCKED' ? blockingOf(match) : obstaclesOf(match)));
  return { outcome, barriers: [...new Set(blocking)] };
}

const isBlocking = (kind: Checked['kind'], result: Result): boolean => kind === 'HARD' && result === 'FAIL';

/** Those that are blocked, the one for which least would have to change first. */
export function nearestOf(matches: readonly ServiceMatch[]): readonly ServiceMatch[] {
  const distance = ({ checks }: ServiceMatch): number =>
    checks.reduce((far, { kind, result }) => far + (result === 'PASS' ? 0 : isBlocking(kind, result) ? 101 : 1), 0);
  return matches
    .filter(({ fit, takesReferrals }) => fit === 'BLOCKED' && takesReferrals)
    .map((match) => ({ match, far: distance(match) }))
    .toSorted((one, other) => one.far - other.far)
    .map(({ match }) => match);
}
