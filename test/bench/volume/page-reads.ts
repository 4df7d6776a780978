import { percentile, rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import type { VolumeLog, VolumeStand } from './volume-stand.js';

/** Reads the `n`th of the questions that are asked by turns. */
export type PageRead = (n: number) => Promise<void>;

/** A page that is measured over many referrals and over few. */
export interface MeasuredPage {
  /** What is read, for the note: "a page of …". */
  readonly what: string;
  /** So many questions are different: a whole number of such turns is in each round. */
  readonly turns: number;
  /** Makes the page's read models and gives the way to read it. */
  reader(log: VolumeLog): Promise<PageRead>;
}

const READS = 400;
const WARM_UP = 100;
const ROUNDS = 9;
/** The fewest reads in a round. */
const ROUND = 100;

/** The 95th percentile of a page over many referrals. */
export async function p95Of({ what, reader }: MeasuredPage, { large }: VolumeStand): Promise<Measured> {
  const took = await timesOf(await reader(large), { warmUp: WARM_UP, reads: READS });
  const note =
    `${what}, over ${sizeOf(large)}, row policies, row in the read log and HTML included: p95 of ${READS}, ` +
    `median ${rounded(percentile(took, 0.5))} ms; ${ON}`;
  return { value: rounded(percentile(took, 0.95)), unit: 'ms', note, atMost: 100 };
}

/** How much longer a page takes over many referrals than over few. */
export async function growthOf({ what, turns, reader }: MeasuredPage, stand: VolumeStand): Promise<Measured> {
  const [large, small] = [await reader(stand.large), await reader(stand.small)];
  const reads = Math.ceil(ROUND / turns) * turns;
  for (const read of [large, small]) await timesOf(read, { warmUp: WARM_UP, reads: 0 });
  const median = async (read: PageRead) => percentile(await timesOf(read, { warmUp: 0, reads }), 0.5);
  const rounds: (readonly [large: number, small: number])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const isLargeFirst = round % 2 === 0;
    const first = await median(isLargeFirst ? large : small);
    const second = await median(isLargeFirst ? small : large);
    rounds.push(isLargeFirst ? [first, second] : [second, first]);
  }
  const ratios = rounds.map(([over, under]) => over / under);
  const middle = (side: 0 | 1) =>
    rounded(
      percentile(
        rounds.map((round) => round[side]),
        0.5,
      ),
    );
  const note =
    `the median of ${what}, over ${sizeOf(stand.large)} ÷ over ${sizeOf(stand.small)}: ${middle(0)} ÷ ${middle(1)} ms, ` +
    `median of ${ROUNDS} rounds (${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}); ${ON}`;
  return { value: rounded(percentile(ratios, 0.5), 2), unit: 'ratio', note, atMost: 1.5 };
}

/** The milliseconds of as many reads, one after the other, after some that do not count. */
export async function timesOf(
  read: PageRead,
  { warmUp, reads }: { readonly warmUp: number; readonly reads: number },
): Promise<number[]> {
  const took: number[] = [];
  for (let n = 0; n < warmUp + reads; n++) {
    const started = performance.now();
    await read(n);
    if (n >= warmUp) took.push(performance.now() - started);
  }
  return took;
}

const sizeOf = ({ referrals, events, providers }: VolumeLog): string =>
  `${referrals.toLocaleString('en-GB')} referrals to ${providers.length} organisations in ${events.toLocaleString('en-GB')} events`;
