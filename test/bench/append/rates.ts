import { percentile } from '../figure.js';

/** Does `work` from `callers` at once, each again as soon as it is answered, for `seconds`; answers per second. */
export async function rate(
  callers: number,
  seconds: number,
  work: (caller: number) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  const until = began + seconds * 1000;
  let answers = 0;
  const call = async (caller: number): Promise<void> => {
    while (performance.now() < until) {
      await work(caller);
      answers++;
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  return answers / ((performance.now() - began) / 1000);
}

/** What two sides reached, side by side in rounds. */
export interface Comparison {
  readonly ratio: number;
  readonly ours: number;
  readonly theirs: number;
  /** The ratio of each round, for the note: how far they lie apart tells how quiet the machine was. */
  readonly rounds: string;
}

/** Lets the two sides take turns `rounds` times, so that what disturbs the machine disturbs both; the median round counts. */
export async function compare(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<Comparison> {
  const measured: { ours: number; theirs: number; ratio: number }[] = [];
  for (let n = 0; n < rounds; n++) {
    const first = n % 2 === 0 ? await ours() : await theirs();
    const second = n % 2 === 0 ? await theirs() : await ours();
    const round = n % 2 === 0 ? { ours: first, theirs: second } : { ours: second, theirs: first };
    measured.push({ ...round, ratio: round.ours / round.theirs });
  }
  const median = (of: (round: (typeof measured)[number]) => number) => percentile(measured.map(of), 0.5);
  return {
    ratio: median(({ ratio }) => ratio),
    ours: Math.round(median((round) => round.ours)),
    theirs: Math.round(median((round) => round.theirs)),
    rounds: measured.map(({ ratio }) => ratio.toFixed(2)).join(', '),
  };
}
