import type { Database } from '#database';
import { TAKEN_ON } from '../domain/phase.js';

/** The states in which a referral counts for whoever has it. */
export const IN_A_CASELOAD: readonly string[] = [...TAKEN_ON, 'ON_HOLD'];

/** How many referrals each of these members has now; who has none is absent. Numbers only, so nothing is logged. */
export async function caseloadsOf(
  database: Pick<Database, 'query'>,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database.query<{ workerId: string; count: number }>(
    `SELECT worker_id AS "workerId", count(*)::integer AS count FROM referrals.register
      WHERE worker_id = ANY($1) AND state = ANY($2) GROUP BY worker_id`,
    [memberIds, IN_A_CASELOAD],
  );
  return new Map(rows.map(({ workerId, count }) => [workerId, count]));
}

/** Those of these referrals that the register shows with this member, whatever their state. Ids only, so nothing is logged. */
export async function shownAsGivenTo(
  database: Pick<Database, 'query'>,
  workerId: string,
  referralIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database.query<{ referralId: string }>(
    `SELECT referral_id AS "referralId" FROM referrals.register WHERE worker_id = $1 AND referral_id = ANY($2)`,
    [workerId, referralIds],
  );
  return new Set(rows.map(({ referralId }) => referralId));
}
