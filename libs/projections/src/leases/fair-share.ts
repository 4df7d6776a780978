/** A projection and who works on it; `null` when nobody does. */
export interface Lease {
  readonly projection: string;
  readonly owner: string | null;
}

/** What a process does with the leases as they are. */
export interface Share {
  readonly keep: readonly string[];
  readonly take: readonly string[];
  readonly giveBack: readonly string[];
}

/** An equal share of the projections for each of so many owners, rounded up: what one gives back is there for the next one to take. */
export function fairShare(leases: readonly Lease[], owner: string, owners: number): Share {
  const share = Math.ceil(leases.length / Math.max(1, owners));
  const mine = leases.filter((lease) => lease.owner === owner).map(({ projection }) => projection);
  const free = leases.filter((lease) => lease.owner === null).map(({ projection }) => projection);
  const keep = mine.slice(0, share);
  return { keep, take: free.slice(0, share - keep.length), giveBack: mine.slice(share) };
}
