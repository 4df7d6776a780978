import { counted, daysBetween, readableDate, type IsoDate } from '#kernel';
import type { CapacityEntry } from './directory-entry.row.js';

/** A count older than this says little about today: two weeks (the rule of the directory's providers). */
const STALE_AFTER_DAYS = 14;

/** A capacity in words: what was counted, how old the count is, and whether it is too old to rely on. */
export interface CapacityView {
  readonly places: string;
  readonly wait: string;
  readonly age: string;
  readonly isStale: boolean;
}

/** "4 free places", "6 weeks to wait", "as of 3 March 2026, 12 days ago". Undefined when nobody has counted yet. */
export function capacityView(capacity: CapacityEntry | undefined, today: IsoDate): CapacityView | undefined {
  if (!capacity) return undefined;
  const { places, waitWeeks, asOf } = capacity;
  const days = daysBetween(asOf, today);
  return {
    places: places === 0 ? 'No free places' : counted(places, 'free place'),
    wait: waitWeeks === 0 ? 'No wait' : `${counted(waitWeeks, 'week')} to wait`,
    age: `as of ${readableDate(asOf)}, ${agoText(days)}`,
    isStale: days > STALE_AFTER_DAYS,
  };
}

function agoText(days: number): string {
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
