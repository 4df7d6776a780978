/** A place in `$all`. Events of one transaction may share the commit; each has its own prepare. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Before the first event. */
export const NOWHERE: Place = { commit: -1n, prepare: -1n };

export function comparePlaces(a: Place, b: Place): number {
  if (a.commit !== b.commit) return a.commit < b.commit ? -1 : 1;
  if (a.prepare !== b.prepare) return a.prepare < b.prepare ? -1 : 1;
  return 0;
}
