import { markerWords } from './erased.js';
import type { IsoDate } from './london-time.js';

const READABLE = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** A date as people read it: `3 March 2026`; "Erased" where it was. */
export const readableDate = (date: IsoDate): string =>
  markerWords(date) ?? READABLE.format(new Date(`${date}T00:00:00.000Z`));
