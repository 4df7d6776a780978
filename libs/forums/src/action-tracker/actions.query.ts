import { visibleCase } from '#access';
import { isIsoDate, type IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import { ACTION, actionOf, type ActionEntry, type ActionRow } from './action.row.js';

/** Which side of an action a viewer's organisation is on. An auditor sees both of every organisation. */
export type Side = 'owned' | 'raised' | 'all';
/** Which actions of that side: still to do, past their date, waiting for their owner, without an owner, or all. */
export type Show = 'open' | 'overdue' | 'to-accept' | 'rejected' | 'closed' | 'all';

/** Whose actions, and which. `organisationId` is absent only for an auditor, who sees every action. */
export interface ActionFilter {
  readonly organisationId?: string | undefined;
  readonly side: Side;
  readonly show: Show;
  /** The date of reading, in England and Wales: what is overdue depends on it. */
  readonly today: IsoDate;
}

/** One page of actions, by due date. `next` is the cursor of the later ones, absent on the last page. */
export interface ActionsPage {
  readonly actions: readonly ActionEntry[];
  readonly next?: string;
}

/** How many actions of a side there are to do something about. */
export interface ActionCounts {
  readonly open: number;
  readonly overdue: number;
  readonly toAccept: number;
  readonly rejected: number;
}

const OPEN = `a.status IN ('RAISED', 'ACCEPTED')`;
const OF_SIDE = `${visibleCase('a.case_id')} AND ($1::uuid IS NULL
  OR ($2 IN ('owned', 'all') AND a.owner_organisation_id = $1)
  OR ($2 IN ('raised', 'all') AND a.raised_by_organisation_id = $1))`;
/** Each names `$3`: PostgreSQL refuses a parameter that no part of the statement uses. */
const SHOWN: Readonly<Record<Show, string>> = {
  open: `${OPEN} AND $3::date IS NOT NULL`,
  overdue: `${OPEN} AND a.due_on < $3::date`,
  'to-accept': `a.status = 'RAISED' AND $3::date IS NOT NULL`,
  rejected: `a.status = 'REJECTED' AND $3::date IS NOT NULL`,
  closed: `NOT ${OPEN} AND $3::date IS NOT NULL`,
  all: '$3::date IS NOT NULL',
};

/** One action, if it is on record. */
export async function action(tx: EntityManager, actionId: string): Promise<ActionEntry | undefined> {
  const sql = `SELECT ${ACTION} AS entry FROM forums.action a WHERE a.action_id = $1`;
  const [row] = await tx.query<{ entry: ActionRow }[]>(sql, [actionId]);
  return row && actionOf(row.entry);
}

/** The actions of a forum case, by due date. */
export const actionsOf = (tx: EntityManager, forumReferralId: string): Promise<ActionEntry[]> =>
  actionsBy(tx, 'forum_referral_id', forumReferralId);

/** The actions of a case at any forum, by due date. */
export const actionsOfCase = (tx: EntityManager, caseId: string): Promise<ActionEntry[]> =>
  actionsBy(tx, 'case_id', caseId);

async function actionsBy(
  tx: EntityManager,
  column: 'forum_referral_id' | 'case_id',
  id: string,
): Promise<ActionEntry[]> {
  const sql = `SELECT ${ACTION} AS entry FROM forums.action a WHERE a.${column} = $1 ORDER BY a.due_on, a.action_id`;
  const rows = await tx.query<{ entry: ActionRow }[]>(sql, [id]);
  return rows.map(({ entry }) => actionOf(entry));
}

/** A page of the actions that `filter` lets through; a cursor that none of our pages gave starts from the beginning. */
export async function actions(
  tx: EntityManager,
  { organisationId, side, show, today }: ActionFilter,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<ActionsPage> {
  const [dueOn, actionId] = placeOf(after);
  const rows = await tx.query<{ entry: ActionRow }[]>(
    `SELECT ${ACTION} AS entry FROM forums.action a
      WHERE ${OF_SIDE} AND ${SHOWN[show]}
        AND ($4::date IS NULL OR (a.due_on, a.action_id) > ($4::date, $5::uuid))
      ORDER BY a.due_on, a.action_id LIMIT $6`,
    [organisationId ?? null, side, today, dueOn, actionId, limit + 1],
  );
  const page = rows.slice(0, limit).map(({ entry }) => actionOf(entry));
  const last = page.at(-1);
  return rows.length > limit && last ? { actions: page, next: `${last.dueOn}~${last.actionId}` } : { actions: page };
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The last action of the page before; nulls for a cursor of nobody's, such as one with a date that does not exist. */
function placeOf(after: string | undefined): [IsoDate | null, string | null] {
  const [, dueOn = '', actionId = ''] = CURSOR.exec(after ?? '') ?? [];
  return isIsoDate(dueOn) ? [dueOn, actionId] : [null, null];
}

/** The numbers that a tracker shows above its list. */
export async function actionCounts(
  tx: EntityManager,
  { organisationId, side, today }: Omit<ActionFilter, 'show'>,
): Promise<ActionCounts> {
  const [counts] = await tx.query<ActionCounts[]>(
    `SELECT count(*) FILTER (WHERE ${OPEN})::integer AS open,
            count(*) FILTER (WHERE ${OPEN} AND a.due_on < $3::date)::integer AS overdue,
            count(*) FILTER (WHERE a.status = 'RAISED')::integer AS "toAccept",
            count(*) FILTER (WHERE a.status = 'REJECTED')::integer AS rejected
       FROM forums.action a WHERE ${OF_SIDE}`,
    [organisationId ?? null, side, today],
  );
  return counts ?? { open: 0, overdue: 0, toAccept: 0, rejected: 0 };
}
