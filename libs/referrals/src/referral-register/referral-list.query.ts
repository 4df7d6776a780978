import type { EntityManager } from 'typeorm';
import { OPEN_STATES } from '../domain/phase.js';
import { entryOf, REFERRAL_ROW, type ReferralEntry, type ReferralRow } from './referral-entry.row.js';

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
        AND state = ANY($3)
      ORDER BY drafted_at`,
    [personId, organisationId, ['DRAFT', ...OPEN_STATES]],
  );
  return rows.map(entryOf);
}

/** One referral, whoever asks: permission is the caller's to ask for. */
export async function referralEntry(tx: EntityManager, referralId: string): Promise<ReferralEntry | undefined> {
  const sql = `SELECT ${REFERRAL_ROW} FROM referrals.register WHERE referral_id = $1`;
  const [row] = await tx.query<ReferralRow[]>(sql, [referralId]);
  return row && entryOf(row);
}
