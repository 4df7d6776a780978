import { BARRIERS, labelOf, NEEDS, readableDate } from '#kernel';
import { GAP_KINDS } from '../domain/gap-kinds.js';
import { SEVERAL, type Columns } from '../suppression/figures.js';
import type { GapNames, GapPeriod } from './gaps.reader.js';

/** What a hidden figure says. One wording for all of them: which ones are small must not be told. */
export const NOT_SHOWN = 'Fewer than 5, or withheld';

export function periodText({ from, to, quarter }: Partial<GapPeriod>): string {
  if (quarter) return quarter.label;
  if (from && to) return `${readableDate(from)} to ${readableDate(to)}`;
  if (from) return `From ${readableDate(from)}`;
  return to ? `Up to ${readableDate(to)}` : 'All time';
}

/** What the key of a row or column means. */
export function nameOf(by: Columns | 'barrier' | 'month', key: string, names: GapNames): string {
  switch (by) {
    case 'kind':
      return labelOf(GAP_KINDS, key);
    case 'barrier':
      return key === SEVERAL ? 'More than one of these' : labelOf(BARRIERS, key);
    case 'need':
      return labelOf(NEEDS, key);
    case 'service':
      return names.service(key);
    case 'month':
      return readableDate(`${key}-01`).replace(/^\S+ /, '');
    case 'area':
      return key;
  }
}

export const peopleText = (people: number): string => (people === 1 ? '1 person' : `${people} people`);

/** A share in whole percent; undefined of nothing. */
export const shareText = (part: number, whole: number): string | undefined =>
  whole === 0 ? undefined : `${Math.round((part / whole) * 100)}%`;
