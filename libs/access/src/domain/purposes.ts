import type { AgencyType } from '#kernel';
import type { ActionRule, Purpose } from './action-rule.js';
import type { Member, Role } from './roles.js';

/** Why members of each role look at cases, the usual reason first. Whoever reads no cases has none to choose from. */
const OF_ROLE: Readonly<Record<Role, readonly Purpose[]>> = {
  referrer: ['safeguarding', 'service-delivery'],
  'safeguarding-lead': ['safeguarding', 'service-delivery', 'audit'],
  'service-worker': ['service-delivery', 'safeguarding'],
  'service-manager': ['service-delivery', 'safeguarding', 'audit'],
  'survivor-advocate': ['safeguarding', 'service-delivery'],
  'forum-coordinator': ['safeguarding', 'administration'],
  commissioner: ['contract-monitoring'],
  auditor: ['audit'],
  'governance-lead': ['administration', 'audit'],
  administrator: ['administration'],
};

/** For what the agreement is signed: by those who work with people for all of it, by those who pay or review for no single case. */
const ONLY_COVERS: Partial<Readonly<Record<AgencyType, readonly Purpose[]>>> = {
  LA_COMMISSIONER: ['contract-monitoring', 'audit', 'administration'],
  OPCC: ['contract-monitoring', 'audit', 'administration'],
  AUDITOR: ['audit', 'administration'],
};

/** What a member may say of why they look at a case: what their role looks for, as far as their organisation agreed to it. */
export function purposesOf({ role, organisationType }: Pick<Member, 'role' | 'organisationType'>): readonly Purpose[] {
  const covered = ONLY_COVERS[organisationType];
  const own = Object.hasOwn(OF_ROLE, role) ? OF_ROLE[role] : [];
  return covered ? own.filter((purpose) => covered.includes(purpose)) : own;
}

/** Every purpose for which a member may do what the rule is about: those that it lists, or its own and theirs. */
export const permittedPurposes = (
  member: Pick<Member, 'role' | 'organisationType'>,
  rule: ActionRule,
): readonly Purpose[] => rule.purposes ?? [rule.purpose, ...purposesOf(member)];

/**
 * Why a person does what the rule is about: as they declared for the case, otherwise for their role's usual reason. What
 * is no work on a case of theirs, such as keeping lists, is done for the rule's own.
 */
export function purposeOf(
  { member, rule }: { readonly member: Pick<Member, 'role' | 'organisationType'>; readonly rule: ActionRule },
  declared: Purpose | undefined,
): Purpose {
  const own = purposesOf(member);
  if (!own.includes(rule.purpose)) return rule.purpose;
  const permitted = permittedPurposes(member, rule);
  const wanted = [declared, own[0]].find(
    (each) => each !== undefined && own.includes(each) && permitted.includes(each),
  );
  return wanted ?? rule.purpose;
}
