import type { ActionRule, Purpose } from '../domain/action-rule.js';
import { purposeOf } from '../domain/purposes.js';
import type { SignedIn } from './signed-in.js';

/**
 * Why somebody reads or changes what belongs to these cases: on a page as they declared, or usually do; elsewhere, where
 * nobody can be asked, for the purpose of the rule.
 */
export function purposeOfRead(
  { member, purposes }: Pick<SignedIn, 'member' | 'purposes'>,
  rule: ActionRule,
  caseIds: readonly string[],
): Purpose {
  if (purposes === undefined) return rule.purpose;
  const declared = caseIds.map((caseId) => purposes[caseId]).find((purpose) => purpose !== undefined);
  return purposeOf({ member, rule }, declared);
}
