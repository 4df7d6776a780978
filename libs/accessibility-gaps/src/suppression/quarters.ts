import { addDays, type IsoDate } from '#kernel';

/** A quarter of a financial year (April to March), as commissioners report. */
export interface Quarter {
  /** `2025-Q1`: the first quarter of the year that began in April 2025. */
  readonly code: string;
  readonly label: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const MONTHS = ['April to June', 'July to September', 'October to December', 'January to March'] as const;
const STARTS = ['04', '07', '10', '01'] as const;

/** The quarter in which a date lies. */
export function quarterOf(date: IsoDate): Quarter {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const index = Math.floor(((month + 8) % 12) / 3);
  return quarter(month < 4 ? year - 1 : year, index);
}

function quarter(year: number, index: number): Quarter {
  const from = `${index === 3 ? year + 1 : year}-${STARTS[index] ?? '04'}-01`;
  const months = `${MONTHS[index] ?? ''} ${from.slice(0, 4)}`;
  const label = `${months} (quarter ${index + 1} of ${year} to ${year + 1})`;
  return { code: `${year}-Q${index + 1}`, label, from, to: lastDayOf(from) };
}

/** The day before the first of the month three months on. */
function lastDayOf(from: IsoDate): IsoDate {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const next = month + 3 > 12 ? `${year + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`;
  return addDays(next, -1);
}

/**
 * The quarters from that of `first` that had ended before `today`, newest first. Suppressed figures are shown for whole,
 * finished quarters only: two periods that overlap, or one that still grows, would give small figures away by subtraction.
 */
export const finishedQuarters = (first: IsoDate, today: IsoDate): Quarter[] =>
  quartersFrom(first, today).filter(({ to }) => to < today);

/** The quarters from that of `first` to that of `today`, newest first. */
export function quartersFrom(first: IsoDate, today: IsoDate): Quarter[] {
  const quarters: Quarter[] = [];
  for (let one = quarterOf(first); one.from <= today; one = quarterOf(addDays(one.to, 1))) quarters.unshift(one);
  return quarters;
}
