/** A projection, who works on it (`null` when nobody does) and how many processes could. */
export interface Lease {
  readonly projection: string;
  readonly owner: string | null;
  readonly wanted: number;
}

/** What a process does with the leases as they are. */
export interface Share {
  readonly keep: readonly string[];
  readonly take: readonly string[];
  readonly giveBack: readonly string[];
}

/**
 * What nobody else could do, and of the rest an equal share for each of so many owners, rounded up: what one gives back is
 * there for the next one to take.
 */
export function fairShare(leases: readonly Lease[], owner: string, owners: number): Share {
  const own = leases.filter(({ wanted }) => wanted <= 1);
  const common = leases.filter(({ wanted }) => wanted > 1);
  const share = Math.ceil(common.length / Math.max(1, owners));
  const mine = named(common, owner);
  const keep = mine.slice(0, share);
  const take = named(common, null).slice(0, share - keep.length);
  return {
    keep: [...named(own, owner), ...keep],
    take: [...named(own, null), ...take],
    giveBack: mine.slice(share),
  };
}

function named(leases: readonly Lease[], owner: string | null): readonly string[] {
  return leases.filter((lease) => lease.owner === owner).map(({ projection }) => projection);
}
