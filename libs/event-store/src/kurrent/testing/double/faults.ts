/**
 * What can go wrong with one request: the connections break before or after it was carried out, no answer ever comes
 * (carried out or not), the node says that it does not lead, or everything that it delivers comes twice.
 */
export type Fault = 'drop-before' | 'drop-after' | 'stall-before' | 'stall-after' | 'not-leader' | 'twice';

export type Request = 'append' | 'read' | 'subscribe';

/** Asked once for every request that arrives. */
export type Faults = (request: Request) => Fault | undefined;

export const noFaults: Faults = () => undefined;

/** Faults by chance, the same for the same seed: one request in `oneIn` meets one of `kinds`. */
export function randomFaults(seed: number, oneIn: number, kinds: readonly Fault[]): Faults {
  let state = seed >>> 0;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return () => (next(oneIn) === 0 ? kinds[next(kinds.length)] : undefined);
}
