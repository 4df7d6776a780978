import type { Database } from '#database';

/** Who works on a projection, and when it last moved. */
export interface Holder {
  readonly owner?: string;
  readonly movedAt?: Date;
}

interface HolderRow {
  readonly name: string;
  readonly owner: string | null;
  readonly moved_at: Date | null;
}

/** The holders of these projections by their names. */
export async function readHolders(database: Database, names: readonly string[]): Promise<ReadonlyMap<string, Holder>> {
  const rows = await database.query<HolderRow>(
    `SELECT c.name, c.moved_at, l.owner FROM projections.checkpoint c
       LEFT JOIN projections.lease l ON l.projection = c.name AND l.expires_at > clock_timestamp()
      WHERE c.name = ANY($1)`,
    [names],
  );
  return new Map(
    rows.map(({ name, owner, moved_at: movedAt }) => [
      name,
      { ...(owner !== null && { owner }), ...(movedAt !== null && { movedAt }) },
    ]),
  );
}
