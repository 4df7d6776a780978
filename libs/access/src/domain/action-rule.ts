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
  /** The case or cases that it belongs to: what holds between the member and each of them is part of the decision. */
  readonly caseIds: readonly string[];
  readonly relations: Readonly<Record<string, readonly string[]>>;
}

/**
 * Who may do one thing. Per role: `always`, or the relations of which the member's organisation must hold one.
 * A role that is not listed may not.
 */
export interface ActionRule {
  readonly who: Partial<Readonly<Record<Role, 'always' | readonly string[]>>>;
  /** Why it is done, unless somebody declares another of `purposes`. */
  readonly purpose: Purpose;
  /** Every purpose for which it may be done; where this is absent `purpose`, and whatever the member may declare. */
  readonly purposes?: readonly Purpose[];
  readonly log: LogClass;
  /** Asks for a proof that is not older than five minutes. */
  readonly stepUp?: true;
  /** With `stepUp`: programs may do it all the same, though they cannot prove anything anew. */
  readonly forPrograms?: true;
  /**
   * Which facts about a case count: all of them, or, for keeping the lists of who may not see it, only what keeps the
   * person away. Whoever keeps a list has no part in the case and is not on the list.
   */
  readonly minds?: 'everything' | 'walls';
}

/** Every role, whatever the record: for what holds no case data, or shows each member their own only. */
export const EVERYBODY: ActionRule['who'] = Object.fromEntries(
  ROLES.codes.map(({ code }) => [code, 'always' as const]),
);

/** The same for those who answer for what their organisation does with people referred. */
export const leads = <const Grant extends 'always' | readonly string[]>(grant: Grant) => ({
  'safeguarding-lead': grant,
  'service-manager': grant,
});

/** The same for everybody who works with people referred, and for those who answer for them. */
export const staff = <const Grant extends 'always' | readonly string[]>(grant: Grant) => ({
  referrer: grant,
  'safeguarding-lead': grant,
  'service-worker': grant,
  'service-manager': grant,
});

/** Declares the actions of a context (`referrals.actions.ts`), named `thing:verb`; gives them back with their names known to the compiler. */
export const defineActions = <const Actions extends Record<string, ActionRule>>(actions: Actions): Actions => actions;
