import { codeList, type CodeOf } from '#kernel';
import { ROLES, type Role } from './roles.js';

/** Why a record is read or changed; it goes into the read log beside every read. */
export const PURPOSES = codeList('purpose', {
  safeguarding: 'Safeguarding',
  'service-delivery': 'Delivering a service',
  'contract-monitoring': 'Contract monitoring',
  audit: 'Audit or review',
  administration: 'Administration',
});
export type Purpose = CodeOf<typeof PURPOSES>;

/** What the read log keeps of an action: nothing, every read of case data, or every read of counts. */
export type LogClass = 'none' | 'case' | 'statistics';

/**
 * Which organisations stand in which relation to a record: `{ holder: ['org-1'], recipient: ['org-2'] }`.
 * The relation `excluded` forbids: an organisation or a member listed there is refused whatever else holds.
 */
export interface Resource {
  readonly kind: string;
  readonly id: string;
  readonly relations: Readonly<Record<string, readonly string[]>>;
}

/**
 * Who may do one thing. Per role: `always`, or the relations of which the member's organisation must hold one.
 * A role that is not listed may not.
 */
export interface ActionRule {
  readonly who: Partial<Readonly<Record<Role, 'always' | readonly string[]>>>;
  readonly purpose: Purpose;
  readonly log: LogClass;
}

/** Every role, whatever the record: for what holds no case data, or shows each member their own only. */
export const EVERYBODY: ActionRule['who'] = Object.fromEntries(
  ROLES.codes.map(({ code }) => [code, 'always' as const]),
);

/** Declares the actions of a context (`referrals.actions.ts`), named `thing:verb`; gives them back with their names known to the compiler. */
export const defineActions = <const Actions extends Record<string, ActionRule>>(actions: Actions): Actions => actions;
