import { isIsoDate, type IsoDate } from '#kernel';

/** What was typed into the three boxes of a date input. */
export class DateParts {
  constructor(
    readonly day: string,
    readonly month: string,
    readonly year: string,
  ) {}

  get isEmpty(): boolean {
    return this.day === '' && this.month === '' && this.year === '';
  }

  /** The names of the boxes left empty, in their order. */
  get missing(): readonly DatePart[] {
    return DATE_PARTS.filter((part) => this[part] === '');
  }

  /** The date when all three are numbers and the date exists; a month may be given by name ("March", "mar"). */
  get date(): IsoDate | undefined {
    const month = monthNumber(this.month);
    if (!/^\d{1,2}$/.test(this.day) || month === undefined || !/^\d{4}$/.test(this.year)) return undefined;
    const iso = `${this.year}-${month}-${this.day.padStart(2, '0')}`;
    return isRealDate(iso) ? iso : undefined;
  }

  /** The one box that cannot be right by itself; undefined when only the three together are not a date, like 30 2 2026. */
  get wrong(): DatePart | undefined {
    if (!/^(0?[1-9]|[12]\d|3[01])$/.test(this.day)) return 'day';
    if (monthNumber(this.month) === undefined) return 'month';
    return this.year >= FIRST_YEAR && this.year <= LAST_YEAR && /^\d{4}$/.test(this.year) ? undefined : 'year';
  }
}

export const DATE_PARTS = ['day', 'month', 'year'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

/** Years outside these are typing errors; year 0000 exists in ISO 8601 and nowhere else. */
const FIRST_YEAR = '1800';
const LAST_YEAR = '2199';

/** Whether `text` is an ISO date that exists, within the years that a record of this kind can mean. */
export function isRealDate(text: string): text is IsoDate {
  const year = text.slice(0, 4);
  return isIsoDate(text) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(text: string): string | undefined {
  if (/^(0?[1-9]|1[0-2])$/.test(text)) return text.padStart(2, '0');
  const index = /^[a-z]{3,9}$/i.test(text) ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) : -1;
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}
