import type { GapPeriod } from './gaps.reader.js';
import type { GapChoice } from './declines/gap-events.query.js';

/** The address of the figures of a period, or with `events` of what is behind one of them. Codes, dates and opaque ids only. */
export function gapsAddress({ from, to, quarter }: Partial<GapPeriod>, choice?: GapChoice): string {
  const period = quarter ? { quarter: quarter.code } : { from, to };
  const parts = Object.entries({ ...period, ...choice }).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(parts.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return `/accessibility-gaps${choice ? '/events' : ''}${query === '' ? '' : `?${query}`}`;
}
