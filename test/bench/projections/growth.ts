import { progressBar, rebuild } from '#projections';
import { compare } from '../append/rates.js';
import { rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import type { ThrowawayServer } from '../throwaway-database.js';
import { follower, perSecond, REGISTER } from './catch-up.js';
import { productLog } from './product-log.js';

const SMALL = 100_000;
const LARGE = 5_000_000;
const ROUNDS = 9;
/** Events that are caught up with in one round. */
const ROUND = 20_000;

/** Whether catching up gets slower as log and tables grow: the rate behind five million events ÷ that behind a hundred thousand. */
export async function growthOfCatchUp(server: ThrowawayServer): Promise<Measured> {
  const large = await grown(server, 'growth_catch_up_large', LARGE);
  const small = await grown(server, 'growth_catch_up_small', SMALL);
  const { ratio, ours, theirs, rounds } = await compare(ROUNDS, large, small);
  const note =
    `the referral register catching up with ${ROUND.toLocaleString('en-GB')} events behind 5 million, whose rows are there, ÷ behind 100 ` +
    `thousand: ${ours} ÷ ${theirs} events/s, medians of ${ROUNDS} rounds (${rounds}); ${ON}`;
  return { value: rounded(ratio, 2), unit: 'ratio', atLeast: 0.9, note };
}

/** A log of that size and its register; gives the way to measure how fast the register takes in what comes after. */
async function grown(server: ThrowawayServer, name: string, events: number): Promise<() => Promise<number>> {
  const log = await productLog(server, name, events);
  await rebuild(log, REGISTER, events > SMALL ? progressBar('Filling the register') : undefined);
  await log.extend((ROUNDS + 1) * ROUND);
  const way = await follower(log, REGISTER);
  const next = async () => {
    const began = performance.now();
    const from = way.position();
    await way.to(from + BigInt(ROUND));
    return perSecond(way.position() - from, began);
  };
  await next();
  return next;
}
