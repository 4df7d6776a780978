import type { IncomingMessage } from 'node:http';

/**
 * "Not there" comes on the beat of this many milliseconds after the request came: well beyond what it takes to find a
 * record and refuse it, so that looking for one that is absent and refusing one that is withheld end on the same beat.
 */
export const BEAT_MS = 25;

const ARRIVALS = new WeakMap<IncomingMessage, number>();

/** Notes when a request came. */
export function noteArrival(req: IncomingMessage): void {
  ARRIVALS.set(req, performance.now());
}

/** Does `answer` on the next beat after the request came; at once for a request whose arrival nobody noted. */
export function onTheBeat(req: IncomingMessage, answer: () => void): void {
  const arrived = ARRIVALS.get(req);
  if (arrived === undefined) return answer();
  setTimeout(answer, restOfBeat(performance.now() - arrived));
}

/** How long it is from so many milliseconds after the arrival until the next beat. */
export const restOfBeat = (passed: number): number => BEAT_MS - (passed % BEAT_MS);
