import type { Database } from '#database';
import type { EntityManager } from 'typeorm';
import { briefly } from '../postgres/brief-transaction.js';
import { fairShare, type Lease } from './fair-share.js';

/** A lease that is not renewed for this long is anybody's. By the database's clock: processes need not agree on the time. */
export const LEASE_TTL_MS = 10_000;

/** What a process has, and among how many the work is shared. */
export interface Claimed {
  readonly share: ReadonlySet<string>;
  readonly owners: number;
}

/**
 * Renews what `owner` has, gives back what is more than its share and takes what is free up to it. What it gives holds
 * until the lease ends. Nothing here keeps a slow process from writing later than that:
 * the checkpoint does.
 */
export async function claimShare(database: Database, owner: string, names: readonly string[]): Promise<Claimed> {
  return briefly(database, async (tx) => {
    const owners = await announce(tx, owner, names);
    await tx.query('INSERT INTO projections.lease (projection) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING', [
      names,
    ]);
    const leases = await tx.query<Lease[]>(
      `SELECT projection, CASE WHEN expires_at > clock_timestamp() THEN owner END AS owner,
              (SELECT count(*)::int FROM projections.runner r WHERE projection = ANY (r.wants)) AS wanted
         FROM projections.lease WHERE projection = ANY($1) ORDER BY projection FOR UPDATE`,
      [names],
    );
    const { keep, take, giveBack } = fairShare(leases, owner, owners);
    await setOwner(tx, [...keep, ...take], owner, take);
    await setOwner(tx, giveBack, null, []);
    return { share: new Set([...keep, ...take]), owners };
  });
}

/** Whether there is a reason to claim: one of these is free, or the number of processes that could do them is no longer `owners`. */
export async function hasChanged(database: Database, names: readonly string[], owners: number): Promise<boolean> {
  const [row] = await database.query<{ changed: boolean }>(
    `SELECT (SELECT count(*) FROM projections.runner WHERE wants && $2 AND expires_at > clock_timestamp()) <> $1
         OR EXISTS (SELECT FROM projections.lease
                     WHERE projection = ANY($2) AND (owner IS NULL OR expires_at < clock_timestamp())) AS changed`,
    [owners, names],
  );
  return row?.changed ?? false;
}

/** Gives everything back at once. */
export async function giveUpShare(database: Database, owner: string): Promise<void> {
  await briefly(database, async (tx) => {
    await tx.query('UPDATE projections.lease SET owner = NULL, expires_at = NULL WHERE owner = $1', [owner]);
    await tx.query('DELETE FROM projections.runner WHERE owner = $1', [owner]);
  });
}

/** Says that this process is there and what it could do; gives how many could do any of it. */
async function announce(tx: EntityManager, owner: string, names: readonly string[]): Promise<number> {
  await tx.query(
    `INSERT INTO projections.runner VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')
     ON CONFLICT (owner) DO UPDATE SET expires_at = excluded.expires_at`,
    [owner, names, LEASE_TTL_MS],
  );
  await tx.query('DELETE FROM projections.runner WHERE expires_at < clock_timestamp()');
  const count = 'SELECT count(*)::int AS owners FROM projections.runner WHERE wants && $1';
  const [row] = await tx.query<{ owners: number }[]>(count, [names]);
  return row?.owners ?? 1;
}

async function setOwner(
  tx: EntityManager,
  names: readonly string[],
  owner: string | null,
  taken: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  await tx.query(
    `UPDATE projections.lease
        SET owner = $2::text, epoch = epoch + (projection = ANY($4))::int,
            expires_at = CASE WHEN $2::text IS NOT NULL THEN clock_timestamp() + $3 * interval '1 millisecond' END
      WHERE projection = ANY($1)`,
    [names, owner, LEASE_TTL_MS, taken],
  );
}
