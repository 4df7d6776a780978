import { addDays, daysBetween, type IsoDate } from '#kernel';
import type { NeedMoment, NeedMomentKind } from './need-moments.js';

/** After so many days of indirect work alone a need counts as unmet again (domain §9.4). */
const INDIRECT_DAYS = 90;

/** Why somebody is without: nobody took them on, they wait, or there is indirect work alone for longer than the limit. */
export type UnmetStatus = 'OPEN' | 'WAITING' | 'SERVED_INDIRECT';

/** A stretch of time in which a need was known and nobody met it. The day on which it closed does not count. */
export interface UnmetEpisode {
  readonly openedOn: IsoDate;
  readonly closedOn?: IsoDate;
  readonly closedBy?: NeedMomentKind;
  readonly status: UnmetStatus;
}

interface Told {
  readonly closed: readonly UnmetEpisode[];
  readonly open?: UnmetEpisode;
  readonly indirectSince?: IsoDate;
}

const CLOSING: readonly NeedMomentKind[] = ['MET', 'NEED_CEASED', 'PERSON_DECLINED', 'MOVED_AWAY', 'DIED'];

/**
 * The episodes of one person and one need, oldest first, as they stand on `asOf` (moments after that day do not count).
 * `moments` are in order of days. The first "no" opens one; another "no" and a place on a waiting list leave it open;
 * somebody who takes the person on now closes it, and so does the end of the need. Indirect work closes it too, and opens
 * another once it was all there was for longer than `INDIRECT_DAYS`. At most one is open at a time.
 */
export function episodesOf(moments: readonly NeedMoment[], asOf: IsoDate): readonly UnmetEpisode[] {
  const told = moments.filter(({ on }) => on <= asOf).reduce<Told>(after, { closed: [] });
  const { closed, open } = reopened(told, asOf);
  return open ? [...closed, open] : closed;
}

function after(before: Told, { kind, on }: NeedMoment): Told {
  const told = reopened(before, on);
  if (kind === 'UNMET') return { ...told, open: told.open ?? { openedOn: on, status: 'OPEN' } };
  if (kind === 'WAITING') return told.open ? { ...told, open: { ...told.open, status: 'WAITING' } } : told;
  if (kind === 'MET_INDIRECTLY') return { ...closedBy(told, kind, on), indirectSince: on };
  return CLOSING.includes(kind) ? closedBy(told, kind, on) : told;
}

function closedBy({ closed, open }: Told, kind: NeedMomentKind, on: IsoDate): Told {
  return { closed: open ? [...closed, { ...open, closedOn: on, closedBy: kind }] : closed };
}

/** Indirect work that has been all there was for too long is an unmet need again, from the day after the limit. */
function reopened(told: Told, on: IsoDate): Told {
  if (told.indirectSince === undefined || told.open) return told;
  const openedOn = addDays(told.indirectSince, INDIRECT_DAYS + 1);
  if (openedOn > on) return told;
  return { closed: told.closed, open: { openedOn, status: 'SERVED_INDIRECT' } };
}

/** Whole days in which the need was unmet; the last day is the one on which it closed, or `asOf`, and does not count. */
export const daysUnmet = ({ openedOn, closedOn }: UnmetEpisode, asOf: IsoDate): number =>
  daysBetween(openedOn, closedOn ?? asOf);
