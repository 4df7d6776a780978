import type { GapChoice } from '../counting/gap-events.query.js';
import type { Columns } from '../suppression/figures.js';
import type { ModelledChoice } from '../modelled/modelled-need.query.js';
import type { GapPeriod } from './gaps.reader.js';

const ROOT = '/accessibility-gaps';

/** The address of the figures of a period, or with `choice` of what is behind one of them. Codes, dates and opaque ids only. */
export function gapsAddress(period: Partial<GapPeriod>, choice?: GapChoice): string {
  return withQuery(choice ? `${ROOT}/events` : ROOT, { ...queryOf(period), ...choice });
}

/** The address of the people behind one figure of modelled need. */
export const modelledAddress = (period: Partial<GapPeriod>, choice: ModelledChoice): string =>
  withQuery(`${ROOT}/modelled`, { ...queryOf(period), ...choice });

/** The address of barriers against needs, areas, services or kinds. */
export const crossAddress = (period: Partial<GapPeriod>, columns: Columns): string =>
  withQuery(`${ROOT}/by`, { columns, ...queryOf(period) });

/** The address of the figures as a file. */
export const fileAddress = (period: Partial<GapPeriod>, format: 'csv' | 'ods'): string =>
  withQuery(`${ROOT}/file.${format}`, queryOf(period));

const queryOf = ({ from, to, quarter, isAllTime, whose }: Partial<GapPeriod>) => {
  const cases = whose === 'others' ? { whose } : {};
  if (quarter) return { quarter: quarter.code, ...cases };
  return isAllTime ? { quarter: 'all', ...cases } : { from, to, ...cases };
};

function withQuery(path: string, query: object): string {
  const parts = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(parts.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
}
