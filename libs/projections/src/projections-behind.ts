/** The read models had not caught up in time. What was written is written: only what is shown may lack it for a while. */
export class ProjectionsBehind extends Error {
  constructor(
    /** The names of those that are behind. */
    readonly projections: readonly string[],
    readonly position: bigint,
  ) {
    super(`Not yet at position ${position}: ${projections.join(', ')}`);
    this.name = 'ProjectionsBehind';
  }
}
