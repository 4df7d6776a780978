import type { Erased } from '#context';
import type { Database } from '#database';

/** Throws away the answers of drafts about a person whose referrals, or who they are, were erased. */
export async function forgetDrafts(database: Database, { personId, records }: Erased): Promise<void> {
  if (!records.includes('Referral') && !records.includes('Person')) return;
  await database.query(
    `DELETE FROM referrals.draft_answer
      WHERE referral_id IN (SELECT referral_id FROM referrals.register WHERE person_id = $1)`,
    [personId],
  );
}
