import { visibleCase } from '#access';
import { RequestRefused, type Paged } from '#web';
import type { EntityManager } from 'typeorm';
import type { ReferralState } from '../domain/code-lists/referral-codes.js';
import { entryOf, REFERRAL_ROW, type ReferralEntry, type ReferralRow } from './referral-entry.row.js';

/** Whose referrals, and from which side. Only what was sent is in a service's box; a discarded draft is in nobody's. */
export interface ReferralBox {
  readonly side: 'referrer' | 'recipient';
  readonly organisationId: string;
}

/** Which referrals of a box, and in which order: the nearest deadline first, or what ended last first. */
export interface ReferralFilter {
  readonly states: readonly ReferralState[];
  readonly order: 'due' | 'recent';
}

/** One page of a list; `next` is the cursor of the page after it, absent on the last. */
export interface ReferralPage {
  readonly entries: readonly ReferralEntry[];
  readonly next?: string;
}

const BOX = `CASE $1 WHEN 'referrer' THEN referrer_organisation_id ELSE recipient_organisation_id END = $2
  AND (submitted_at IS NOT NULL OR ($1 = 'referrer' AND state = 'DRAFT')) AND ${visibleCase('register.case_id')}`;

/** The key that a list is sorted and continued by, as text that sorts like the value. */
const KEYS = {
  due: { key: `coalesce(due_on::text, '9999-12-31')`, after: '>', direction: 'ASC' },
  recent: {
    key: `to_char(coalesce(ended_at, submitted_at, drafted_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
    after: '<',
    direction: 'DESC',
  },
} as const;

/** A page of the referrals in a box. Throws `RequestRefused` when the cursor is none that an earlier page gave. */
export async function referralsIn(
  tx: EntityManager,
  { side, organisationId }: ReferralBox,
  { states, order }: ReferralFilter,
  { limit, cursor }: Paged,
): Promise<ReferralPage> {
  const { key, after, direction } = KEYS[order];
  const [afterKey, afterId] = cursor === undefined ? [null, null] : placeOf(cursor);
  const rows = await tx.query<(ReferralRow & { key: string })[]>(
    `SELECT ${REFERRAL_ROW}, ${key} AS key FROM referrals.register
      WHERE ${BOX} AND state = ANY($3)
        AND ($4::text IS NULL OR (${key}, referral_id) ${after} ($4, $5::uuid))
      ORDER BY key ${direction}, referral_id ${direction} LIMIT $6`,
    [side, organisationId, states, afterKey, afterId, limit + 1],
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const entries = shown.map(entryOf);
  return rows.length > limit && last ? { entries, next: `${last.key}~${last.entry.referralId}` } : { entries };
}

const PLACE = /^(\d{4}-\d{2}-\d{2}(?:T[\d:.]{15})?)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

function placeOf(cursor: string): [string, string] {
  const [, key, id] = PLACE.exec(cursor) ?? [];
  if (key === undefined || id === undefined) {
    throw new RequestRefused('paging', 'cursor must be one that an earlier page gave');
  }
  return [key, id];
}

/** How many referrals of a box are in each state; a state without any is absent. */
export async function countsIn(tx: EntityManager, box: ReferralBox): Promise<Partial<Record<ReferralState, number>>> {
  const rows = await tx.query<{ state: ReferralState; count: number }[]>(
    `SELECT state, count(*)::integer AS count FROM referrals.register WHERE ${BOX} GROUP BY state`,
    [box.side, box.organisationId],
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/**
 * The referrals of a case, newest first. With `seenBy`, only those that this organisation made or was sent;
 * without, all of them: for auditors only.
 */
export async function referralsOfCase(tx: EntityManager, caseId: string, seenBy?: string): Promise<ReferralEntry[]> {
  const rows = await tx.query<ReferralRow[]>(
    `SELECT ${REFERRAL_ROW} FROM referrals.register
      WHERE case_id = $1 AND (submitted_at IS NOT NULL OR state = 'DRAFT')
        AND ($2::uuid IS NULL OR referrer_organisation_id = $2
             OR (recipient_organisation_id = $2 AND submitted_at IS NOT NULL))
      ORDER BY drafted_at DESC, referral_id`,
    [caseId, seenBy ?? null],
  );
  return rows.map(entryOf);
}

/** An organisation's open referrals of a person to one service, drafts included: what a second one would double. */
export async function openReferrals(
  tx: EntityManager,
  { personId, organisationId }: { personId: string; organisationId: string },
): Promise<ReferralEntry[]> {
  const rows = await tx.query<ReferralRow[]>(
    `SELECT ${REFERRAL_ROW} FROM referrals.register
      WHERE person_id = $1 AND referrer_organisation_id = $2
        AND state IN ('DRAFT', 'SUBMITTED', 'RECEIVED', 'INFO_REQUESTED', 'ACCEPTED')
      ORDER BY drafted_at`,
    [personId, organisationId],
  );
  return rows.map(entryOf);
}

/** One referral, whoever asks: permission is the caller's to ask for. */
export async function referralEntry(tx: EntityManager, referralId: string): Promise<ReferralEntry | undefined> {
  const sql = `SELECT ${REFERRAL_ROW} FROM referrals.register WHERE referral_id = $1`;
  const [row] = await tx.query<ReferralRow[]>(sql, [referralId]);
  return row && entryOf(row);
}
