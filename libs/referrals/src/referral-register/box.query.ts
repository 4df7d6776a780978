import { visibleCase } from '#access';
import { isIsoDate, type IsoDate } from '#kernel';
import { RequestRefused, type Paged } from '#web';
import type { EntityManager } from 'typeorm';
import type { ReferralState, Urgency } from '../domain/code-lists/referral-codes.js';
import type { ListOrder, ListSort, WaitsOn } from '../referral-list/list-codes.js';
import { WITH_REFERRER } from './clock-columns.js';
import { entryOf, REFERRAL_ROW, type ReferralEntry, type ReferralRow } from './referral-entry.row.js';

/** Whose referrals, and from which side. Only what was sent is in a service's box; a discarded draft is in nobody's. */
export interface ReferralBox {
  readonly side: 'referrer' | 'recipient';
  readonly organisationId: string;
}

/** How far referrals have come: not sent, before a decision, after a yes, or over. A hold stays where it began. */
export type Stage = 'draft' | 'deciding' | 'working' | 'over';

/** The stages that a referral of each state can be in, as `ListsInOrder` derives them. */
export const STAGES_OF: Readonly<Record<ReferralState, readonly Stage[]>> = {
  DRAFT: ['draft'],
  SUBMITTED: ['deciding'],
  RECEIVED: ['deciding'],
  INFO_REQUESTED: ['deciding'],
  CHALLENGED: ['deciding'],
  ON_HOLD: ['deciding', 'working'],
  ACCEPTED: ['working'],
  WAITLISTED: ['working'],
  CONTACTING: ['working'],
  ASSESSMENT: ['working'],
  IN_PROGRESS: ['working'],
  DECLINED: ['over'],
  WITHDRAWN: ['over'],
  COMPLETED: ['over'],
  ENDED_EARLY: ['over'],
  MARKED_IN_ERROR: ['over'],
};

/** Which referrals. All conditions hold; one that is absent holds for every referral of the box. */
export interface BoxFilter {
  readonly stage?: Stage | undefined;
  readonly states?: readonly ReferralState[] | undefined;
  readonly serviceId?: string | undefined;
  readonly workerId?: string | undefined;
  /** Only those that nobody has the work of. */
  readonly withoutWorker?: boolean | undefined;
  readonly urgency?: Urgency | undefined;
  readonly waitsOn?: WaitsOn | undefined;
  /** Sent on one of these days, in London: from the first, before the second. */
  readonly sentFrom?: IsoDate | undefined;
  readonly sentBefore?: IsoDate | undefined;
}

/** One page of a list; `next` is the cursor of the page after it, absent on the last. */
export interface ReferralPage {
  readonly entries: readonly ReferralEntry[];
  readonly next?: string;
}

/** What lists are sorted by, each with its type: the expressions of the indexes of `ListsInOrder`, to the letter. */
const KEYS = {
  due: { key: `coalesce(next_on, '9999-12-31'::date)`, type: 'date' },
  sent: { key: 'coalesce(submitted_at, drafted_at)', type: 'timestamptz' },
  ended: { key: 'coalesce(ended_at, submitted_at, drafted_at)', type: 'timestamptz' },
} as const;

/** The side whose clock runs; `next_on` is the nearest of all. */
const WAITS: Readonly<Record<WaitsOn, string>> = {
  referrer: WITH_REFERRER,
  recipient: `(next_on IS NOT NULL AND NOT ${WITH_REFERRER})`,
  nobody: 'next_on IS NULL',
};

/** A page of the referrals in a box. Throws `RequestRefused` when the cursor is none that an earlier page gave. */
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
  await readInOrder(tx);
  const rows = await tx.query<(ReferralRow & { key: string })[]>(
    `SELECT ${REFERRAL_ROW}, ${type === 'date' ? `${key}::text` : instantText(key)} AS key FROM referrals.register
      WHERE ${where} ${from} ORDER BY ${key} ${direction}, referral_id ${direction} LIMIT $${values.length + 1}`,
    [...values, limit + 1, ...(cursor === undefined ? [] : placeOf(cursor))],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const entries = shown.map(entryOf);
  return rows.length > limit && last ? { entries, next: `${last.key}~${last.entry.referralId}` } : { entries };
}

/** Counts stop here: whoever has more reads the list, and a page costs the same however much waits. */
export const MOST_COUNTED = 100;

/**
 * How many referrals of a box each filter lets through, `MOST_COUNTED` for that many and more. Filters that are alike count
 * once, and the newest count first: a service may not know of what ended long ago any more, and would be shown to have counted
 * nothing only after a look at each of them.
 */
export async function countsIn(
  tx: EntityManager,
  box: ReferralBox,
  filters: readonly BoxFilter[],
): Promise<readonly number[]> {
  const asked = [...new Map(filters.map((filter) => [JSON.stringify(filter), filter]))];
  const values: unknown[] = [];
  const counts = asked.map(([, filter]) => {
    const { where } = conditions(box, filter, values);
    return `(SELECT count(*)::integer FROM (SELECT FROM referrals.register WHERE ${where}
      ORDER BY ${KEYS.ended.key} DESC, referral_id DESC LIMIT ${MOST_COUNTED}) counted)`;
  });
  await readInOrder(tx);
  const [row] = await tx.query<{ counts: number[] }[]>(
    `SELECT ARRAY[${counts.join(', ')}]::integer[] AS counts`,
    values,
  );
  const counted = new Map(asked.map(([key], at) => [key, row?.counts[at]]));
  return filters.map((filter) => counted.get(JSON.stringify(filter)) ?? 0);
}

/**
 * Has the rest of the transaction read referrals as an index has them, until there are enough. PostgreSQL takes what a member may
 * know of for rare: it would rather look at every referral of a box, each with its policy, and sort the few that it expects.
 */
async function readInOrder(tx: EntityManager): Promise<void> {
  await tx.query('SET LOCAL enable_sort = off');
}

/** The filter as SQL; its values are added to `values`. */
function conditions({ side, organisationId }: ReferralBox, filter: BoxFilter, values: unknown[] = []) {
  const value = (given: unknown): string => `$${values.push(given)}`;
  const { stage, states, serviceId, workerId, withoutWorker, urgency, waitsOn, sentFrom, sentBefore } = filter;
  const parts = [
    `${side}_organisation_id = ${value(organisationId)}`,
    stage === undefined ? 'stage IS NOT NULL' : `stage = ${value(stage)}`,
    states && `state = ANY(${value(states)})`,
    serviceId !== undefined && `service_id = ${value(serviceId)}`,
    workerId !== undefined && `worker_id = ${value(workerId)}`,
    withoutWorker && 'worker_id IS NULL',
    urgency !== undefined && `urgency = ${value(urgency)}`,
    waitsOn !== undefined && WAITS[waitsOn],
    sentFrom !== undefined && `submitted_at >= ${value(sentFrom)}::date::timestamp AT TIME ZONE 'Europe/London'`,
    sentBefore !== undefined && `submitted_at < ${value(sentBefore)}::date::timestamp AT TIME ZONE 'Europe/London'`,
    side === 'recipient' && 'submitted_at IS NOT NULL',
    visibleCase('register.case_id'),
  ];
  return { where: parts.filter(Boolean).join(' AND '), values };
}

const instantText = (key: string): string => `to_char(${key} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const PLACE =
  /^(\d{4}-\d{2}-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z)?)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function placeOf(cursor: string): [string, string] {
  const [, key = '', id = ''] = PLACE.exec(cursor) ?? [];
  if (id === '' || !isIsoDate(key.slice(0, 10))) {
    throw new RequestRefused('paging', 'cursor must be one that an earlier page gave');
  }
  return [key, id];
}
