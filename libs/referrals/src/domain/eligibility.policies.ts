import { codeList, type AccommodationType, type Barrier, type CodeOf, type Need } from '#kernel';
import type { Adjustment, CriterionResult } from './code-lists/referral-codes.js';
import type { CheckedCriterion } from './referral.events.js';

/** The version of the rules below, pinned in the `policyVersions` of every check. */
export const ELIGIBILITY_MATCHER = { 'eligibility-matcher': '1' } as const;

/** How a person and a service fit together (domain §9.3). */
export const FITS = codeList('fit', {
  ELIGIBLE: 'Every criterion is met',
  ADAPT: 'Would fit with an adjustment',
  INFO: 'More must be known to tell',
  BLOCKED: 'A criterion that must be met is not met',
});
export type Fit = CodeOf<typeof FITS>;

/** A published criterion, as far as a check needs it. */
export interface CriterionToCheck {
  readonly criterionId: string;
  readonly barrier: Barrier;
  readonly kind: 'HARD' | 'SOFT';
}

/** What is known of the person. Absent means not known, which is never taken as met. */
export interface KnownNeeds {
  readonly needs?: readonly Need[] | undefined;
  readonly adjustments?: readonly Adjustment[] | undefined;
  readonly accommodation?: AccommodationType | undefined;
  readonly expectedStayWeeks?: number | undefined;
  /** The area of the organisation that refers. */
  readonly area?: string | undefined;
}

/** What is published of the service besides its criteria. */
export interface ServiceToCheck {
  readonly areas: readonly string[];
  readonly weeks?: number | undefined;
}

type Check = (person: KnownNeeds, service: ServiceToCheck) => CriterionResult;

/** The service turns people with this need away. */
const excludes =
  (...excluded: Need[]): Check =>
  ({ needs }) =>
    needs === undefined ? 'UNKNOWN' : failsIf(needs.some((need) => excluded.includes(need)));

/** The need alone does not decide: how it shows today does, and that is for people to find out. */
const dependsOn =
  (...depends: Need[]): Check =>
  ({ needs }) =>
    needs !== undefined && !needs.some((need) => depends.includes(need)) ? 'PASS' : 'UNKNOWN';

const failsIf = (fails: boolean): CriterionResult => (fails ? 'FAIL' : 'PASS');

const NO_ADDRESS: readonly AccommodationType[] = ['ROUGH_SLEEPING', 'SOFA_SURFING', 'NIGHT_SHELTER', 'NFA_OTHER'];
const OWN_ADDRESS: readonly AccommodationType[] = [
  'HOUSING_FIRST_TENANCY',
  'SUPPORTED_SELF_CONTAINED',
  'SOCIAL_TENANCY',
  'PRIVATE_RENT',
  'OWNER',
];

const hasAddress: Check = ({ accommodation }) => {
  if (accommodation === undefined) return 'UNKNOWN';
  if (NO_ADDRESS.includes(accommodation)) return 'FAIL';
  return OWN_ADDRESS.includes(accommodation) ? 'PASS' : 'UNKNOWN'; // a hostel is an address to some services and none to others
};

const staysLongEnough: Check = ({ expectedStayWeeks }, { weeks }) =>
  expectedStayWeeks === undefined || weeks === undefined ? 'UNKNOWN' : failsIf(expectedStayWeeks < weeks);

const isInArea: Check = ({ area }, { areas }) => (area === undefined ? 'UNKNOWN' : failsIf(!areas.includes(area)));

const isAtLiberty: Check = ({ accommodation }) =>
  accommodation === undefined ? 'UNKNOWN' : failsIf(accommodation === 'PRISON');

const acceptsGroup: Check = ({ adjustments }) => (adjustments?.includes('ONE_TO_ONE') ? 'FAIL' : 'UNKNOWN');

/**
 * What can be told from recorded facts (domain §9.3). Every other barrier is for people to judge: above all whether the
 * work would raise the risk to a survivor, and whether two people can be in one room.
 */
const CHECKS: Partial<Readonly<Record<Barrier, Check>>> = {
  ADDRESS_REQUIRED: hasAddress,
  PROGRAMME_LENGTH: staysLongEnough,
  OUT_OF_AREA: isInArea,
  CUSTODY: isAtLiberty,
  GROUP_ONLY: acceptsGroup,
  ABSTINENCE_REQUIRED: excludes('SUBSTANCE_USE_ALCOHOL', 'SUBSTANCE_USE_DRUGS'),
  LANGUAGE: excludes('LANGUAGE'),
  LITERACY: excludes('LITERACY'),
  DIGITAL: excludes('DIGITAL'),
  IMMIGRATION_NRPF: excludes('NRPF'),
  SUBSTANCE_STABILISATION: dependsOn('SUBSTANCE_USE_ALCOHOL', 'SUBSTANCE_USE_DRUGS'),
  MENTAL_HEALTH: dependsOn('MENTAL_ILL_HEALTH'),
  LEARNING_DISABILITY: dependsOn('LEARNING_DISABILITY'),
  NEURODIVERSITY: dependsOn('NEURODIVERGENCE'),
  BRAIN_INJURY: dependsOn('BRAIN_INJURY'),
  DISABILITY: dependsOn('PHYSICAL_HEALTH'),
};

/** Holds a person's needs against each criterion, in the order given. Pure: the same facts always give the same answer. */
export function checkEligibility(
  criteria: readonly CriterionToCheck[],
  person: KnownNeeds,
  service: ServiceToCheck,
): CheckedCriterion[] {
  return criteria.map(({ criterionId, barrier }) => ({
    criterionId,
    result: CHECKS[barrier]?.(person, service) ?? 'UNKNOWN',
  }));
}

/** What the results come to. One hard failure blocks; what is not known comes before what can be adapted. */
export function fitOf(criteria: readonly CriterionToCheck[], results: readonly CheckedCriterion[]): Fit {
  const kinds = new Map(criteria.map(({ criterionId, kind }) => [criterionId, kind]));
  const failed = results.filter(({ result }) => result === 'FAIL');
  if (failed.some(({ criterionId }) => kinds.get(criterionId) !== 'SOFT')) return 'BLOCKED';
  if (results.some(({ result }) => result === 'UNKNOWN')) return 'INFO';
  return failed.length > 0 ? 'ADAPT' : 'ELIGIBLE';
}
