import { isIsoDate } from '#kernel';
import { RequestRefused, type Paged } from '#web';
import type { EntityManager } from 'typeorm';
import type { ListOrder, ListSort } from '../referral-list/list-codes.js';
import { conditions, type BoxFilter, type ReferralBox } from './box-filter.js';
import { entryOf, REFERRAL_ROW, type ReferralEntry, type ReferralRow } from './referral-entry.row.js';

/** One page of a list; `next` is the cursor of the page after it, absent on the last. */
export interface ReferralPage {
  readonly entries: readonly ReferralEntry[];
  readonly next?: string;
}

/** What lists are sorted by, each with its type: the expressions of the indexes of `ListsInOrder`, to the letter. */
export const KEYS = {
  due: { key: `coalesce(next_on, '9999-12-31'::date)`, type: 'date' },
  sent: { key: 'coalesce(submitted_at, drafted_at)', type: 'timestamptz' },
  ended: { key: 'coalesce(ended_at, submitted_at, drafted_at)', type: 'timestamptz' },
} as const;

/**
 * A page of the referrals in a box, in a transaction that reads in order (`readInOrder`). Throws `RequestRefused` when the cursor
 * is none that an earlier page gave.
 */
export async function referralsIn(
  tx: EntityManager,
  box: ReferralBox,
  asked: BoxFilter & { readonly sort: ListSort; readonly order: ListOrder },
  { limit, cursor }: Paged,
): Promise<ReferralPage> {
  const { key, type } = KEYS[asked.sort];
  const { where, values } = conditions(box, asked);
  const [after, direction] = asked.order === 'asc' ? ['>', 'ASC'] : ['<', 'DESC'];
  const from =
    cursor === undefined
      ? ''
      : `AND (${key}, referral_id) ${after} ($${values.length + 2}::${type}, $${values.length + 3}::uuid)`;
  const rows = await tx.query<(ReferralRow & { key: string })[]>(
    `SELECT ${REFERRAL_ROW}, ${type === 'date' ? `${key}::text` : exactText(key)} AS key FROM referrals.register
      WHERE ${where} ${from} ORDER BY ${key} ${direction}, referral_id ${direction} LIMIT $${values.length + 1}`,
    [...values, limit + 1, ...(cursor === undefined ? [] : placeOf(cursor))],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const entries = shown.map(entryOf);
  return rows.length > limit && last ? { entries, next: `${last.key}~${last.entry.referralId}` } : { entries };
}

/**
 * Has the rest of the transaction read referrals as an index has them, until there are enough. PostgreSQL takes what a member may
 * know of for rare: it would rather look at every referral of a box, each with its policy, and sort the few that it expects.
 */
export async function readInOrder(tx: EntityManager): Promise<void> {
  await tx.query('SET LOCAL enable_sort = off');
}

/** To the microsecond: a cursor must not jump over what came within the same millisecond. */
const exactText = (key: string): string => `to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const PLACE =
  /^(\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z)?)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function placeOf(cursor: string): [string, string] {
  const [, key = '', id = ''] = PLACE.exec(cursor) ?? [];
  if (id === '' || !isIsoDate(key.slice(0, 10))) {
    throw new RequestRefused('paging', 'cursor must be one that an earlier page gave');
  }
  return [key, id];
}
