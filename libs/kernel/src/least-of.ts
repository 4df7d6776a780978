/** More than a busy machine holds up one after the other. */
const MOST_ATTEMPTS = 20;

/**
 * The least that `attempt` gives, mostly milliseconds, for a claim that something is quick: tried again only while it is not
 * below `enough`. Whatever else a machine does holds up some attempts; what is slow by itself is slow in each.
 */
export async function leastOf(enough: number, attempt: () => number | Promise<number>): Promise<number> {
  let least = Infinity;
  for (let tries = 0; tries < MOST_ATTEMPTS && least >= enough; tries++) least = Math.min(least, await attempt());
  return least;
}
