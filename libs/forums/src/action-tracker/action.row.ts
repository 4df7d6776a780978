import { referenceOf, type IsoDate } from '#kernel';
import { isOnTime, isOverdue } from '../domain/action.policies.js';
import type { ActionCategory, ActionOutcome, ActionStatus, ActionSubject } from '../domain/code-lists/index.js';

/** A later date that was agreed. */
export interface ExtensionEntry {
  readonly dueOn: IsoDate;
  readonly previousDueOn: IsoDate;
  readonly extendedOn: IsoDate;
  readonly reason: string;
}

/** An action as read. */
export interface ActionEntry {
  readonly actionId: string;
  readonly reference: string;
  readonly revision: bigint;
  readonly forumReferralId: string;
  readonly caseId: string;
  readonly personId: string;
  readonly text: string;
  readonly category: ActionCategory;
  readonly subject: ActionSubject;
  readonly ownerOrganisationId: string;
  readonly raisedByOrganisationId: string;
  readonly raisedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly originalDueOn: IsoDate;
  readonly status: ActionStatus;
  readonly acceptedOn?: IsoDate;
  /** The day on which it was completed, rejected or given up. */
  readonly closedOn?: IsoDate;
  readonly outcome?: ActionOutcome;
  readonly evidence?: string;
  readonly reason?: string;
  readonly alternative?: string;
  readonly extensions: readonly ExtensionEntry[];
}

/** The columns of one row, as the database gives them. */
export type ActionRow = Omit<ActionEntry, 'revision' | 'reference'> & { readonly revision: string };

/** An action as one JSON value, without the fields that have no value. Goes with `FROM forums.action a`. */
export const ACTION = `jsonb_strip_nulls(jsonb_build_object('actionId', a.action_id, 'revision', a.revision::text,
  'forumReferralId', a.forum_referral_id, 'caseId', a.case_id, 'personId', a.person_id, 'text', a.text,
  'category', a.category, 'subject', a.subject, 'ownerOrganisationId', a.owner_organisation_id,
  'raisedByOrganisationId', a.raised_by_organisation_id, 'raisedOn', a.raised_on, 'dueOn', a.due_on,
  'originalDueOn', a.original_due_on, 'status', a.status, 'acceptedOn', a.accepted_on, 'closedOn', a.closed_on,
  'outcome', a.outcome, 'evidence', a.evidence, 'reason', a.reason, 'alternative', a.alternative,
  'extensions', coalesce((SELECT jsonb_agg(jsonb_build_object('dueOn', e.due_on, 'previousDueOn', e.previous_due_on,
     'extendedOn', e.extended_on, 'reason', e.reason) ORDER BY e.due_on)
     FROM forums.action_extension e WHERE e.action_id = a.action_id), '[]')))`;

/** The row as an entry, with its reference. */
export const actionOf = (row: ActionRow): ActionEntry => ({
  ...row,
  reference: referenceOf('A', row.actionId),
  revision: BigInt(row.revision),
});

/** Where an action stands in words, colour apart: what is late says so. `today` is the date of reading. */
export function standingOf(action: ActionEntry, today: IsoDate): Standing {
  if (isOverdue(action, today)) return action.status === 'RAISED' ? 'overdue-not-accepted' : 'overdue';
  if (action.status !== 'COMPLETED') return STANDINGS[action.status];
  const completed = { completedOn: action.closedOn ?? action.dueOn, dueOn: action.dueOn };
  return isOnTime(completed) ? 'completed' : 'completed-late';
}

export type Standing =
  | 'to-accept'
  | 'accepted'
  | 'overdue'
  | 'overdue-not-accepted'
  | 'rejected'
  | 'completed'
  | 'completed-late'
  | 'not-achieved';

const STANDINGS: Readonly<Record<Exclude<ActionStatus, 'COMPLETED'>, Standing>> = {
  RAISED: 'to-accept',
  ACCEPTED: 'accepted',
  REJECTED: 'rejected',
  NOT_ACHIEVED: 'not-achieved',
};
