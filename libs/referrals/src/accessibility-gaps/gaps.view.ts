import { BARRIERS, labelOf, readableDate } from '#kernel';
import { barChart, type FieldError } from '#web';
import type { GapChoice } from './declines/gap-events.query.js';
import { boxes } from './gaps.form.js';
import { gapsAddress } from './gaps.address.js';
import type { GapFigures, GapPeriod } from './gaps.reader.js';
import type { ShownRow, ShownRows } from './suppression/suppress.js';

/** What a hidden figure says. One wording for all of them: which ones are small must not be told. */
export const NOT_SHOWN = 'Fewer than 5, or withheld';

interface Refused {
  readonly errors: readonly FieldError[];
  readonly entered: Readonly<Record<string, unknown>>;
}

/** The page of the figures. */
export function gapsView(gaps: GapFigures, refused: Refused = { errors: [], entered: {} }) {
  const { exactness, period, figures, serviceName } = gaps;
  const isSuppressed = exactness === 'suppressed';
  const barrierName = (code: string) => labelOf(BARRIERS, code);
  return {
    isSuppressed,
    scope: SCOPES[exactness],
    periodText: periodText(period),
    filter: filterView(period, refused.entered),
    tiles: tilesOf(gaps),
    hasTotal: figures.total !== undefined,
    isEmpty: figures.total?.declines === 0,
    tables: [
      tableOf('barrier', 'By barrier', 'Barrier', figures.barriers, period, barrierName),
      tableOf('service', 'By service', 'Service', figures.services, period, serviceName),
      tableOf('area', 'By area', 'Area', figures.areas, period, (area) => area),
    ],
    chart: chartOf(figures.barriers, barrierName, isSuppressed),
    errors: refused.errors,
  };
}

const SCOPES = {
  all: 'Every service. Exact figures.',
  'own-services': 'Your own services. Exact figures.',
  suppressed: 'Every service. Figures about fewer than 5 people are not shown.',
} as const;

export function periodText({ from, to, quarter }: GapPeriod): string {
  if (quarter) return quarter.label;
  if (from && to) return `${readableDate(from)} to ${readableDate(to)}`;
  if (from) return `From ${readableDate(from)}`;
  return to ? `Up to ${readableDate(to)}` : 'All time';
}

function filterView({ from, to, quarter, quarters }: GapPeriod, entered: Readonly<Record<string, unknown>>) {
  return {
    values: { ...boxes('from', from), ...boxes('to', to), ...entered },
    quarters: quarters.map(({ code, label }) => ({ value: code, text: label, selected: code === quarter?.code })),
  };
}

function tilesOf({ figures: { total }, period }: GapFigures) {
  if (!total) return [];
  const href = gapsAddress(period, {});
  return [
    { count: total.declines, text: total.declines === 1 ? 'time a service said no' : 'times a service said no', href },
    { count: total.people, text: total.people === 1 ? 'person was declined' : 'different people were declined', href },
  ];
}

function tableOf(
  by: keyof GapChoice,
  caption: string,
  head: string,
  rows: ShownRows,
  period: GapPeriod,
  nameOf: (key: string) => string,
) {
  return {
    id: by,
    caption,
    head: [{ text: head }, { text: 'Declines', numeric: true }, { text: 'Different people', numeric: true }],
    rows: rows?.map((row) => cells(row, nameOf(row.key), gapsAddress(period, { [by]: row.key }))),
  };
}

function cells(row: ShownRow, name: string, href: string) {
  const title = { text: name, header: true };
  if (row.hidden) return [title, { text: NOT_SHOWN, numeric: true }, { text: NOT_SHOWN, numeric: true }];
  return [title, { text: String(row.declines), href, numeric: true }, { text: String(row.people), numeric: true }];
}

/** The picture of the barriers that are shown; nothing when there is none. */
function chartOf(rows: ShownRows, nameOf: (key: string) => string, isSuppressed: boolean) {
  const bars = (rows ?? []).flatMap((row) => (row.hidden ? [] : [{ label: nameOf(row.key), value: row.declines }]));
  return bars.length === 0
    ? undefined
    : barChart({ title: isSuppressed ? 'Barriers named, of those shown' : 'Barriers named', bars });
}
