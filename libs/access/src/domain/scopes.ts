import type { ActionRule } from './action-rule.js';
import type { Member, Role } from './roles.js';

/**
 * As which roles a service account may work. Not as those that keep lists and logs, read cases in which their organisation
 * has no part, or come by the survivor file (security §2.1).
 */
export const PROGRAM_ROLES: readonly Role[] = [
  'referrer',
  'safeguarding-lead',
  'service-worker',
  'service-manager',
  'forum-coordinator',
  'commissioner',
];

/**
 * Whether a program may do an action at all: not administration, not what asks who somebody is rather than what their
 * organisation has to do with the case (lists of walls, survivor files), and nothing that asks for a fresh proof, which a
 * program cannot give, unless the rule says that it is fit for programs.
 */
export const isFitForPrograms = ({ purpose, minds, stepUp, forPrograms }: ActionRule): boolean =>
  purpose !== 'administration' && minds !== 'walls' && (stepUp !== true || forPrograms === true);

/**
 * Whether a service account is asked for more than its scopes name. People have no scopes. Where nobody says which action is
 * asked for, a service account may not.
 */
export const isOutOfScope = (
  { role, scopes }: Pick<Member, 'role' | 'scopes'>,
  rule: ActionRule,
  action: string | undefined,
): boolean =>
  scopes !== undefined &&
  !(action !== undefined && scopes.includes(action) && PROGRAM_ROLES.includes(role) && isFitForPrograms(rule));
