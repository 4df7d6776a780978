import { visibleCase } from '#access';
import type { Database } from '#database';
import type { EntityManager } from 'typeorm';

/** The ids of everything that belongs to these cases, asked in nobody's name: whoever is kept from a case does not find its records. */
export async function recordsOfCases(database: Database, caseIds: readonly string[]): Promise<string[]> {
  const sql = 'SELECT DISTINCT record_id AS id FROM sharing.case_record WHERE case_id = ANY($1::uuid[])';
  return (await database.query<{ id: string }>(sql, [caseIds])).map(({ id }) => id);
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
