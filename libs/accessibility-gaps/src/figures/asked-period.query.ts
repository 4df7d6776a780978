import { NotFound } from '#access';
import type { IsoDate } from '#kernel';
import type { EntityManager } from 'typeorm';
import type { Exactness, WhoseCases } from '../counting/gap-scope.js';
import { quartersWithChanges } from '../counting/quarters-counted.query.js';
import { finishedQuarters, quarterOf, quartersFrom, type Quarter } from '../suppression/quarters.js';

/** What was asked: a period by its days, a quarter by its code, or `all`. */
export interface AskedPeriod {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly quarter?: string | undefined;
  readonly whose?: WhoseCases | undefined;
}

/** The period that is counted. Where figures are suppressed it is a quarter, or none when no quarter has ended yet. */
export interface GapPeriod {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly quarter?: Quarter | undefined;
  readonly isAllTime: boolean;
  /** Whose cases, for those who may choose. */
  readonly whose?: WhoseCases | undefined;
  /** Those that can be chosen, newest first. */
  readonly quarters: readonly Quarter[];
}

/**
 * The period to count: as it was asked, or else the newest quarter in which something happened. Where figures are
 * suppressed only finished quarters can be had. Throws `NotFound` when there is no such quarter.
 */
export async function periodFor(
  tx: EntityManager,
  exactness: Exactness,
  { from, to, quarter: code }: AskedPeriod,
  today: IsoDate,
): Promise<GapPeriod> {
  const [first, ...more] = await quartersWithChanges(tx);
  const isExact = exactness !== 'suppressed';
  const until = isExact ? quartersFrom : finishedQuarters;
  const quarters = first === undefined ? [] : until(first, today);
  const all: GapPeriod = { isAllTime: true, quarters };
  if (isExact && code === 'all') return all;
  if (isExact && code === undefined && (from ?? to) !== undefined) return { from, to, isAllTime: false, quarters };
  const last = [first, ...more].findLast((day) => quarters.some((one) => one.from === day));
  const quarter = quarters.find((one) => (code === undefined ? one.from === last : one.code === code));
  if (code !== undefined && !quarter) throw new NotFound();
  if (!quarter) return { isAllTime: isExact, quarters };
  return { quarter: quarterOf(quarter.from), from: quarter.from, to: quarter.to, isAllTime: false, quarters };
}
