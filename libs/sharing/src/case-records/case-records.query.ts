import { visibleCase } from '#access';
import type { EntityManager } from 'typeorm';

/** The ids of everything that belongs to a case: what a read log is asked for to learn who looked at the case. */
export async function recordsOfCase(tx: EntityManager, caseId: string): Promise<string[]> {
  const sql = 'SELECT record_id AS id FROM sharing.case_record WHERE case_id = $1';
  return (await tx.query<{ id: string }[]>(sql, [caseId])).map(({ id }) => id);
}

/** The ids of everything that belongs to the cases that an organisation holds. */
export async function recordsHeldBy(tx: EntityManager, organisationId: string): Promise<string[]> {
  const sql = `SELECT DISTINCT r.record_id AS id FROM sharing.case_record r JOIN sharing.case_holder h USING (case_id)
                WHERE h.organisation_id = $1 AND ${visibleCase('r.case_id')}`;
  return (await tx.query<{ id: string }[]>(sql, [organisationId])).map(({ id }) => id);
}

/** Which case each of these records belongs to; a person is listed with every case of theirs. */
export async function casesOf(tx: EntityManager, recordIds: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const sql = `SELECT record_id AS id, array_agg(case_id ORDER BY case_id)::text[] AS cases FROM sharing.case_record
                WHERE record_id = ANY($1::uuid[]) GROUP BY record_id`;
  const rows = await tx.query<{ id: string; cases: string[] }[]>(sql, [recordIds]);
  return new Map(rows.map(({ id, cases }) => [id, cases]));
}
