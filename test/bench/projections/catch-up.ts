import { PROJECTIONS } from '#installation';
import { SystemClock } from '#kernel';
import { CatchUp, Lane, PostgresReadModels, tableNames, type Projection } from '#projections';
import { compare } from '../append/rates.js';
import { rounded, type Measured } from '../figure.js';
import { ON } from '../surroundings.js';
import type { ThrowawayServer } from '../throwaway-database.js';
import { productLog, type ProductLog } from './product-log.js';

const EVENTS = 100_000;
const ROUNDS = 5;
/** The longest page that the log gives. */
const PAGE = 2_000;

/** The read model with the most rows: every step of every referral, and where it stands. */
export const REGISTER: readonly Projection[] = PROJECTIONS.filter(({ name }) => name.startsWith('referral-register'));

/** How fast a projection catches up, of what the log itself gives when nothing is made of it. */
export async function catchUpAgainstReading(server: ThrowawayServer): Promise<Measured> {
  const log = await productLog(server, 'catch_up', EVENTS);
  await readAll(log);
  const one = await compare(
    ROUNDS,
    () => anew(log, REGISTER),
    () => readAll(log),
  );
  const all = await compare(
    1,
    () => anew(log, PROJECTIONS),
    () => readAll(log),
  );
  const note =
    `the referral register, in the stretches of a runner, each with its checkpoint, ÷ pages of ${PAGE}, every event decoded, with the application's login: ` +
    `${one.ours} ÷ ${one.theirs} events/s, medians of ${ROUNDS} rounds (${one.rounds}); all ${PROJECTIONS.length} read models, ` +
    `some 50 rows for 35 events, at once: ${rounded(all.ratio, 2)} (${all.ours} events/s); ${ON}`;
  return { value: rounded(one.ratio, 2), unit: 'ratio', atLeast: 0.5, note };
}

async function readAll({ store }: ProductLog): Promise<number> {
  const began = performance.now();
  let after = -1n;
  for (;;) {
    const { scannedTo } = await store.readAll({ after, max: PAGE });
    if (scannedTo === after) return perSecond(after + 1n, began);
    after = scannedTo;
  }
}

/** From the beginning of the log, with empty tables. */
async function anew(log: ProductLog, projections: readonly Projection[]): Promise<number> {
  await log.owner.query(`TRUNCATE ${projections.flatMap(tableNames).join(', ')}`);
  await log.owner.query('DELETE FROM projections.checkpoint');
  const way = await follower(log, projections);
  const began = performance.now();
  await way.to(await log.store.head());
  return perSecond(way.position() + 1n, began);
}

/** A way through the log for projections that stand at the same place, wherever that is. */
export async function follower({ store, database }: ProductLog, projections: readonly Projection[]) {
  const lanes = projections.map((projection) => new Lane(projection));
  const catchUp = new CatchUp(store, new PostgresReadModels(database), new SystemClock());
  await catchUp.locate(lanes);
  const position = () => lanes[0]?.position ?? -1n;
  return {
    position,
    /** Goes on, a stretch at a time, until it is at `position` or past it. */
    async to(end: bigint): Promise<void> {
      while (position() < end && (await catchUp.step(lanes)));
      for (const { name, fault } of lanes) if (fault) throw new Error(`${name} stopped: ${fault.error}`);
    },
  };
}

export function perSecond(events: bigint, began: number): number {
  return Number(events) / ((performance.now() - began) / 1000);
}
