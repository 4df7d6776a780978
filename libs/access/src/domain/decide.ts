import { ROLES, type Member } from './roles.js';
import type { ActionRule, LogClass, Resource } from './action-rule.js';

/** What is asked: may this member do what the rule is about, to this record? */
export interface Question {
  readonly member: Member;
  readonly rule: ActionRule;
  /** The record, as loaded. Absent for an action that concerns no single record. */
  readonly resource?: Resource | undefined;
}

/** The answer. `ruleIds` say why, for the read log and never for the person asking; `obligations` bind whoever lets them in. */
export interface Decision {
  readonly effect: 'allow' | 'refuse';
  readonly ruleIds: readonly string[];
  readonly obligations: { readonly logClass: LogClass };
}

/**
 * Decides, purely: refused unless something permits, and anything that forbids wins over everything that permits
 * (security §2.1). A role or relation that nobody knows refuses. The answer is frozen.
 */
export function decide(question: Question): Decision {
  const forbidden = forbidding(question);
  if (forbidden.length > 0) return answer('refuse', forbidden, question.rule);
  const permitted = permitting(question);
  if (permitted.length > 0) return answer('allow', permitted, question.rule);
  return answer('refuse', [reasonForNoPermit(question)], question.rule);
}

/**
 * Decides on the role alone, before any record is loaded: whether it is worth going on. A list whose SQL shows only
 * what the member may see needs no more than this; a single record always needs `decide` as well.
 */
export function decideOnRole({ member, rule }: Pick<Question, 'member' | 'rule'>): Decision {
  const grant = grantOf({ member, rule });
  const permitted = grant === 'always' || (grant !== undefined && grant.length > 0);
  const ruleId = permitted ? `role-permits:${member.role}` : `role-not-permitted:${member.role}`;
  return answer(permitted ? 'allow' : 'refuse', [ruleId], rule);
}

function answer(effect: Decision['effect'], ruleIds: readonly string[], rule: ActionRule): Decision {
  return Object.freeze({
    effect,
    ruleIds: Object.freeze([...ruleIds]),
    obligations: Object.freeze({ logClass: rule.log }),
  });
}

function forbidding({ member, resource }: Question): string[] {
  const excluded = resource ? holdersOf(resource, 'excluded') : [];
  const ids = [member.organisationId, member.memberId];
  return ids.some((id) => excluded.includes(id)) ? ['forbidden:excluded'] : [];
}

function permitting(question: Question): string[] {
  const grant = grantOf(question);
  if (grant === 'always') return [`role-permits:${question.member.role}`];
  return (grant ?? [])
    .filter((relation) => stands(question, relation))
    .map((relation) => `relation-permits:${relation}`);
}

function stands({ member, resource }: Question, relation: string): boolean {
  return (
    resource !== undefined && relation !== 'excluded' && holdersOf(resource, relation).includes(member.organisationId)
  );
}

/** What the rule gives the member's role. Own keys only: a role called `constructor` is nobody's. */
function grantOf({ member, rule }: Pick<Question, 'member' | 'rule'>): 'always' | readonly string[] | undefined {
  const known = ROLES.codes.some(({ code }) => code === member.role);
  return known && Object.hasOwn(rule.who, member.role) ? rule.who[member.role] : undefined;
}

function holdersOf({ relations }: Resource, relation: string): readonly string[] {
  return Object.hasOwn(relations, relation) ? (relations[relation] ?? []) : [];
}

function reasonForNoPermit(question: Question): string {
  if (grantOf(question) === undefined) return `role-not-permitted:${question.member.role}`;
  return question.resource ? 'no-relation' : 'no-resource';
}
