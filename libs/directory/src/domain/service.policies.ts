import { addDays, RuleBroken, type IsoDate } from '#kernel';
import type { CriterionLimits } from './programme.events.js';
import type { Criterion } from './service.events.js';

/** How far ahead a version may be announced, in days: contracts are set for a year, with a year to extend. */
const ANNOUNCED_AT_MOST_DAYS = 731;

/** What the rules on a new set of criteria look at. */
export interface CriteriaProposal {
  readonly criteria: readonly Criterion[];
  readonly limits: readonly CriterionLimits[];
  readonly from: IsoDate;
  readonly today: IsoDate;
  /** The newest version, whether it has begun or not. */
  readonly current?: {
    readonly from: IsoDate;
    readonly criteria: readonly Criterion[];
    readonly limits: readonly CriterionLimits[];
  };
  /** Every criterion that any version ever held. */
  readonly known: readonly Criterion[];
}

function startsBeforeLong({ from, today }: CriteriaProposal): void {
  if (from > addDays(today, ANNOUNCED_AT_MOST_DAYS)) throw new RuleBroken('criteria-too-far-ahead');
}

function followsTheNewestVersion({ from, current }: CriteriaProposal): void {
  if (current && from < current.from) throw new RuleBroken('criteria-out-of-order', { from: current.from });
}

function listsEachCriterionOnce({ criteria }: CriteriaProposal): void {
  const ids = new Set(criteria.map(({ criterionId }) => criterionId));
  const texts = new Set(criteria.map(({ text }) => text.toLowerCase()));
  if (ids.size < criteria.length || texts.size < criteria.length) throw new RuleBroken('criterion-listed-twice');
}

/** Declines are counted by criterion and by barrier: one criterion that meant two barriers would spoil both counts. */
function keepsTheBarrierOfACriterion({ criteria, known }: CriteriaProposal): void {
  const changed = criteria.some(({ criterionId, barrier }) =>
    known.some((earlier) => earlier.criterionId === criterionId && earlier.barrier !== barrier),
  );
  if (changed) throw new RuleBroken('criterion-changed-barrier');
}

/** A measure on a criterion of another kind would never be looked at, and everybody would think that it was. */
function limitsWhatTheCriterionIsAbout({ criteria, limits }: CriteriaProposal): void {
  for (const { criterionId, minimumAge, maximumAge, languages, settledAddress } of limits) {
    const barrier = criteria.find((criterion) => criterion.criterionId === criterionId)?.barrier;
    const aboutAge = minimumAge !== undefined || maximumAge !== undefined;
    const misplaced =
      (aboutAge && barrier !== 'AGE') ||
      (languages !== undefined && barrier !== 'LANGUAGE') ||
      (settledAddress !== undefined && barrier !== 'ADDRESS_REQUIRED');
    if (misplaced) throw new RuleBroken('limit-of-another-barrier');
    if (minimumAge !== undefined && maximumAge !== undefined && minimumAge > maximumAge)
      throw new RuleBroken('limit-upside-down');
  }
}

function changesSomething({ criteria, limits, current }: CriteriaProposal): void {
  if (current && asText(criteria, limits) === asText(current.criteria, current.limits))
    throw new RuleBroken('criteria-unchanged');
}

/** A set of criteria as a text that is the same exactly where the set is. */
function asText(criteria: readonly Criterion[], limits: readonly CriterionLimits[]): string {
  return JSON.stringify(
    criteria.map(({ criterionId, barrier, text, kind }) => {
      const { minimumAge, maximumAge, languages, settledAddress } =
        limits.find((limit) => limit.criterionId === criterionId) ?? {};
      return [criterionId, barrier, text, kind, minimumAge, maximumAge, languages, settledAddress];
    }),
  );
}

/** Every rule that a new set of criteria must pass, in the order in which a person should hear of them. */
export const criteriaPolicies: readonly ((proposal: CriteriaProposal) => void)[] = [
  startsBeforeLong,
  followsTheNewestVersion,
  listsEachCriterionOnce,
  keepsTheBarrierOfACriterion,
  limitsWhatTheCriterionIsAbout,
  changesSomething,
];
