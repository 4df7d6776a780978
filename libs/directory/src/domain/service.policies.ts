import { RuleBroken, type IsoDate } from '#kernel';
import type { Criterion } from './service.events.js';

/** What the rules on a new set of criteria look at. */
export interface CriteriaProposal {
  readonly criteria: readonly Criterion[];
  readonly from: IsoDate;
  readonly today: IsoDate;
  readonly current?: { readonly from: IsoDate; readonly criteria: readonly Criterion[] };
  /** Every criterion that any version ever held. */
  readonly known: readonly Criterion[];
}

function startsByToday({ from, today }: CriteriaProposal): void {
  if (from > today) throw new RuleBroken('criteria-in-the-future');
}

function followsTheCurrentVersion({ from, current }: CriteriaProposal): void {
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

function changesSomething({ criteria, current }: CriteriaProposal): void {
  if (current && asText(criteria) === asText(current.criteria)) throw new RuleBroken('criteria-unchanged');
}

function asText(criteria: readonly Criterion[]): string {
  return JSON.stringify(criteria.map(({ criterionId, barrier, text, kind }) => [criterionId, barrier, text, kind]));
}

/** Every rule that a new set of criteria must pass, in the order in which a person should hear of them. */
export const criteriaPolicies: readonly ((proposal: CriteriaProposal) => void)[] = [
  startsByToday,
  followsTheCurrentVersion,
  listsEachCriterionOnce,
  keepsTheBarrierOfACriterion,
  changesSomething,
];
