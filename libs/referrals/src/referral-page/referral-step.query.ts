import type { EntityManager } from 'typeorm';
import type { ReferralEvent } from '../domain/referral.events.js';

/** One step of a referral as recorded: the fact, when, and by whom. */
export type ReferralStep = ReferralEvent & {
  readonly revision: number;
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly memberId: string;
  readonly organisationId: string;
};

/**
 * The steps of a referral in order. The service gets those from the sending on: what the referrer did before, a check
 * with its reasons above all, was never shared.
 */
export function stepsOf(
  tx: EntityManager,
  referralId: string,
  seenBy: 'referrer' | 'recipient',
): Promise<ReferralStep[]> {
  return tx.query<ReferralStep[]>(
    `SELECT type, data, revision::integer AS revision, occurred_at AS "occurredAt", recorded_at AS "recordedAt",
            member_id AS "memberId", organisation_id AS "organisationId"
       FROM referrals.step s
      WHERE referral_id = $1 AND ($2 = 'referrer' OR revision >= (
            SELECT min(revision) FROM referrals.step WHERE referral_id = $1 AND type = 'ReferralSubmitted'))
      ORDER BY s.revision`,
    [referralId, seenBy],
  );
}
