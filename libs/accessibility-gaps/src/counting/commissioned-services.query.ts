import type { EntityManager } from 'typeorm';

/** The services whose contracts an organisation looks after. */
export async function commissionedServices(tx: EntityManager, organisationId: string): Promise<ReadonlySet<string>> {
  const sql = 'SELECT service_id AS id FROM gaps.commissioned_service WHERE organisation_id = $1';
  const rows = await tx.query<{ id: string }[]>(sql, [organisationId]);
  return new Set(rows.map(({ id }) => id));
}
