import type { Database } from '#database';

/** What signing in keeps of a member beside the read models. Attempts hold digests only, and end by themselves. */
const TABLES = ['credential', 'second_factor', 'recovery_code', 'sign_in_claim', 'invitation', 'session', 'api_token'];

/** Throws away how somebody signed in, once their records as a member were erased. */
export async function forgetMember(
  database: Pick<Database, 'query'>,
  { personId, records }: { readonly personId: string; readonly records: readonly string[] },
): Promise<void> {
  if (!records.includes('Member')) return;
  for (const table of TABLES) await database.query(`DELETE FROM access.${table} WHERE member_id = $1`, [personId]);
}
