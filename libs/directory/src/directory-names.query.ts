import type { EntityManager } from 'typeorm';

/** What services and organisations are called, by id. */
export interface DirectoryNames {
  readonly services: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
}

/** The names of these services and organisations, closed ones too. Public facts, so not logged. */
export async function directoryNames(
  tx: EntityManager,
  { serviceIds, organisationIds }: { serviceIds: readonly string[]; organisationIds: readonly string[] },
): Promise<DirectoryNames> {
  const rows = await tx.query<{ kind: 'service' | 'organisation'; id: string; name: string }[]>(
    `SELECT 'service' AS kind, service_id AS id, name FROM directory.service WHERE service_id = ANY($1)
     UNION ALL
     SELECT 'organisation', organisation_id, name FROM directory.organisation WHERE organisation_id = ANY($2)`,
    [[...new Set(serviceIds)], [...new Set(organisationIds)]],
  );
  const of = (kind: string) => new Map(rows.filter((row) => row.kind === kind).map(({ id, name }) => [id, name]));
  return { services: of('service'), organisations: of('organisation') };
}

/** An organisation's own services by name, closed ones too: what its lists can be narrowed down to. */
export function servicesOf(tx: EntityManager, organisationId: string): Promise<{ serviceId: string; name: string }[]> {
  return tx.query(
    `SELECT service_id AS "serviceId", name FROM directory.service WHERE organisation_id = $1 ORDER BY name, service_id`,
    [organisationId],
  );
}
