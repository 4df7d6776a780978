import type { ActionRule } from '#access';
import type { DemoMember } from '#demo';
import { CONTEXTS } from '#installation';
import type { KnownRecord } from './records.js';

const RULES = new Map<string, ActionRule>(CONTEXTS.flatMap(({ actions }) => Object.entries(actions)));

/** The rule of an action. Throws when no context has one. */
export function ruleOf(action: string): ActionRule {
  const rule = RULES.get(action);
  if (!rule) throw new Error(`No context has a rule for ${action}`);
  return rule;
}

/** Whether the role alone may do the action, on some record. */
export function roleMay({ role }: DemoMember, action: string): boolean {
  const grant = ruleOf(action).who[role];
  return grant === 'always' || (grant !== undefined && grant.length > 0);
}

/**
 * Whether a member may do an action to a record, by the words of the rule: told apart from `decide()`, so that each
 * finds the other's mistakes.
 */
export function may(member: DemoMember, action: string, { caseId, relations, keptFrom }: KnownRecord): boolean {
  const { who, minds } = ruleOf(action);
  const grant = who[member.role];
  const isInside = caseId === undefined || member.role === 'auditor' || keptFrom.hasPart(member.organisation.id);
  if (minds !== 'walls' && !isInside) return false;
  if (keptFrom.walls.has(member.id)) return false;
  if (minds !== 'walls' && keptFrom.onlyFor?.includes(member.id) === false) return false;
  if (grant === undefined || grant === 'always') return grant === 'always';
  return grant.some((relation) => relations[relation]?.includes(member.organisation.id) === true);
}
