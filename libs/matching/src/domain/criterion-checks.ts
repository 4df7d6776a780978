import type { AccommodationType, Barrier, Need } from '#kernel';
import { hasNeed, type KnownNeeds } from './known-needs.js';
import { needsInterpreter, worksInTheirLanguage } from './language.policies.js';
import type { CriterionToCheck, LimitsToCheck, ServiceToCheck } from './service-to-match.js';

/** How one criterion came out: met, not met, or not to be told from what is known. */
export type Result = 'PASS' | 'FAIL' | 'UNKNOWN';

/** One criterion as it came out for one person. */
export interface CheckedCriterion {
  readonly criterionId: string;
  readonly result: Result;
}

type Check = (person: KnownNeeds, service: ServiceToCheck, limits: Partial<LimitsToCheck>) => Result;

/** The result of a criterion that `fails` under a condition; undefined where nobody knows whether it holds. */
export const failsIf = (fails: boolean | undefined): Result =>
  fails === undefined ? 'UNKNOWN' : fails ? 'FAIL' : 'PASS';

/** The service turns people with this need away. */
const excludes =
  (...excluded: Need[]): Check =>
  (person) =>
    failsIf(hasNeed(person, ...excluded));

/** The need alone does not decide: how it shows today does, and that is for people to find out. */
const dependsOn =
  (...depends: Need[]): Check =>
  (person) =>
    hasNeed(person, ...depends) === false ? 'PASS' : 'UNKNOWN';

const NO_ADDRESS: readonly AccommodationType[] = ['ROUGH_SLEEPING', 'SOFA_SURFING', 'NIGHT_SHELTER', 'NFA_OTHER'];
const OWN_ADDRESS: readonly AccommodationType[] = [
  'HOUSING_FIRST_TENANCY',
  'SUPPORTED_SELF_CONTAINED',
  'SOCIAL_TENANCY',
  'PRIVATE_RENT',
  'OWNER',
];

const hasAddress: Check = ({ accommodation }, _, { settledAddress }) => {
  if (accommodation === undefined) return 'UNKNOWN';
  if (NO_ADDRESS.includes(accommodation)) return 'FAIL';
  if (OWN_ADDRESS.includes(accommodation)) return 'PASS';
  return failsIf(settledAddress); // a hostel is an address to some services and none to others
};

const staysLongEnough: Check = ({ expectedStayWeeks }, { weeks }) =>
  expectedStayWeeks === undefined || weeks === undefined ? 'UNKNOWN' : failsIf(expectedStayWeeks < weeks);

/** Whether the person is in one of the areas where the service works. */
export const isInArea: Check = ({ area }, { areas }) =>
  area === undefined ? 'UNKNOWN' : failsIf(!areas.includes(area));

const isAtLiberty: Check = ({ accommodation }) =>
  accommodation === undefined ? 'UNKNOWN' : failsIf(accommodation === 'PRISON');

const acceptsGroup: Check = ({ adjustments }) => (adjustments?.includes('ONE_TO_ONE') ? 'FAIL' : 'UNKNOWN');

const isOfAge: Check = ({ age }, _, { minimumAge, maximumAge }) => {
  if (age === undefined || (minimumAge === undefined && maximumAge === undefined)) return 'UNKNOWN';
  return failsIf(age < (minimumAge ?? 0) || age > (maximumAge ?? Number.POSITIVE_INFINITY));
};

/** Whoever speaks a language in which the service works needs no interpreter there. */
const speaksTheLanguage: Check = (person, { access }, { languages }) => {
  const works = worksInTheirLanguage(person, [...(languages ?? []), ...(access?.languages ?? [])]);
  if (works === true) return 'PASS';
  if (needsInterpreter(person) === true || languages !== undefined) return failsIf(works === undefined ? works : true);
  return failsIf(needsInterpreter(person));
};

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
  AGE: isOfAge,
  LANGUAGE: speaksTheLanguage,
  ABSTINENCE_REQUIRED: excludes('SUBSTANCE_USE_ALCOHOL', 'SUBSTANCE_USE_DRUGS'),
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
  return criteria.map((criterion) => ({
    criterionId: criterion.criterionId,
    result: checkCriterion(criterion, person, service),
  }));
}

const NO_LIMITS: Partial<LimitsToCheck> = {};

/** Holds a person's needs against one criterion. */
export function checkCriterion(
  { criterionId, barrier }: CriterionToCheck,
  person: KnownNeeds,
  service: ServiceToCheck,
): Result {
  const check = CHECKS[barrier];
  if (check === undefined) return 'UNKNOWN';
  const limits = service.limits?.find((limit) => limit.criterionId === criterionId) ?? NO_LIMITS;
  return check(person, service, limits);
}
