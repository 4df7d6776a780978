import { BARRIERS, labelOf } from '#kernel';
import { barChart, type FieldError } from '#web';
import { COLUMNS, type Columns } from '../suppression/figures.js';
import type { ShownRow, ShownRows } from '../suppression/shown-figures.js';
import { crossAddress, fileAddress, gapsAddress } from './gaps.address.js';
import { boxes } from './gaps.form.js';
import { nameOf, NOT_SHOWN, periodText, shareText } from './gap-words.view.js';
import type { GapFigures, GapPeriod } from './gaps.reader.js';
import { simulationView } from './simulation.view.js';
import { modelledView } from './modelled-need.view.js';
import { unmetView } from './unmet-need.view.js';

interface Refused {
  readonly errors: readonly FieldError[];
  readonly entered: Readonly<Record<string, unknown>>;
}

/** The page of the figures. */
export function gapsView(gaps: GapFigures, refused: Refused = { errors: [], entered: {} }) {
  const { exactness, period, figures } = gaps;
  const isSuppressed = exactness === 'suppressed';
  return {
    isSuppressed,
    scope: period.whose === 'others' ? OTHERS : SCOPES[exactness],
    whose: whoseView(period),
    periodText: periodText(period),
    filter: filterView(period, refused.entered, isSuppressed),
    tiles: tilesOf(gaps),
    hasTotal: figures.total !== undefined,
    isEmpty: figures.total?.times === 0,
    chart: paretoOf(figures.barriers, isSuppressed),
    tables: tablesOf(gaps),
    cross: CROSS_LINKS.filter(({ columns }) => figures.cross[columns]).map(({ columns, text }) => ({
      ...{ text, href: crossAddress(period, columns) },
    })),
    simulations: simulationView(gaps),
    unmet: exactness === 'own-services' ? undefined : unmetView(figures.unmet),
    modelled: exactness === 'own-services' ? undefined : modelledView(gaps),
    files: { csv: fileAddress(period, 'csv'), ods: fileAddress(period, 'ods') },
    errors: refused.errors,
  };
}

const SCOPES = {
  all: 'Every service. Exact figures.',
  'own-cases': 'Cases in which your organisation has a part. Exact figures.',
  'own-services': 'Your own services. Exact figures.',
  suppressed: 'Every service. Figures about fewer than 5 people are not shown.',
} as const;

const OTHERS =
  'Cases in which your organisation has no part. Figures about fewer than 5 people are not shown, and nothing of them opens.';

/** The other half of the cases, for those who may choose between the two. They are never shown added up. */
function whoseView({ whose }: GapPeriod) {
  if (whose === undefined) return undefined;
  return whose === 'own'
    ? { text: 'Figures of all other cases', href: '/accessibility-gaps?whose=others' }
    : { text: 'Figures of your organisation’s cases', href: '/accessibility-gaps' };
}

const CROSS_TEXTS: Readonly<Record<Columns, string>> = {
  kind: 'Barriers by what happened',
  need: 'Barriers by need',
  area: 'Barriers by area',
  service: 'Barriers by service',
};
const CROSS_LINKS = COLUMNS.map((columns) => ({ columns, text: CROSS_TEXTS[columns] }));

/** What a table of barriers against these columns is called. */
export const crossText = (columns: Columns): string => CROSS_TEXTS[columns];

function filterView(
  { from, to, quarter, isAllTime, quarters, whose }: GapPeriod,
  entered: Readonly<Record<string, unknown>>,
  isSuppressed: boolean,
) {
  const days = quarter ? {} : { ...boxes('from', from), ...boxes('to', to) };
  const areOtherDays = !quarter && !isAllTime;
  return {
    values: { ...days, ...entered },
    areOtherDays,
    whose,
    periods: [
      ...(areOtherDays && quarters.length > 0 ? [{ value: '', text: 'Select a period', selected: true }] : []),
      ...(isSuppressed || quarters.length === 0 ? [] : [{ value: 'all', text: 'All time', selected: isAllTime }]),
      ...quarters.map(({ code, label }) => ({ value: code, text: label, selected: code === quarter?.code })),
    ],
  };
}

function tilesOf({ figures: { total }, period, exactness }: GapFigures) {
  if (!total) return [];
  const href = exactness === 'suppressed' ? '#barrier-title' : gapsAddress(period, {}); // figures only: the tables below
  return [
    {
      count: total.times,
      text: total.times === 1 ? 'time somebody was told “no”' : 'times somebody was told “no”',
      href,
    },
    {
      count: total.people,
      text: total.people === 1 ? 'person was told “no”' : 'different people were told “no”',
      href,
    },
  ];
}

function tablesOf(gaps: GapFigures) {
  const { barriers, kinds, needs, services, areas, months } = gaps.figures;
  return [
    tableOf(gaps, 'barrier', ['By barrier', 'Barrier'], barriers),
    tableOf(gaps, 'kind', ['By what happened', 'What happened'], kinds),
    tableOf(gaps, 'need', ['By need', 'Need'], needs),
    tableOf(gaps, 'service', ['By service', 'Service'], services),
    tableOf(gaps, 'area', ['By area', 'Area'], areas),
    ...(months ? [tableOf(gaps, 'month', ['By month', 'Month'], months)] : []),
  ];
}

function tableOf(
  { period, names, exactness, figures: { total } }: GapFigures,
  by: Columns | 'barrier' | 'month',
  [caption, head]: readonly [string, string],
  rows: ShownRows,
) {
  const opens = (key: string) =>
    exactness === 'suppressed' || by === 'month' ? undefined : gapsAddress(period, { [by]: key });
  return {
    ...{ id: by, caption },
    head: [
      { text: head },
      ...['Times', 'Different people', 'Share of people'].map((text) => ({ text, numeric: true })),
    ],
    rows: rows?.map((row) => cells(row, nameOf(by, row.key, names), opens(row.key), total?.people ?? 0)),
  };
}

function cells(row: ShownRow, name: string, href: string | undefined, all: number) {
  const title = { text: name, header: true };
  if (row.hidden) return [title, ...[1, 2, 3].map(() => ({ text: NOT_SHOWN, numeric: true }))];
  return [
    title,
    { text: String(row.times), ...(href && { href }), numeric: true },
    { text: String(row.people), numeric: true },
    { text: shareText(row.people, all) ?? '', numeric: true },
  ];
}

/** The barriers that are shown, by the people who met them, most first; nothing when there is none. */
function paretoOf(rows: ShownRows, isSuppressed: boolean) {
  const bars = (rows ?? [])
    .flatMap((row) => (row.hidden ? [] : [{ label: labelOf(BARRIERS, row.key), value: row.people }]))
    .toSorted((one, other) => other.value - one.value);
  if (bars.length === 0) return undefined;
  const title = isSuppressed ? 'People who met each barrier, of those shown' : 'People who met each barrier';
  const chart = barChart({ title, bars });
  return { ...chart, sentence: paretoSentence(bars) };
}

/** Sums would count people twice, so the sentence has none. */
function paretoSentence([first, second]: readonly { readonly label: string; readonly value: number }[]): string {
  if (!first) return '';
  const met = `${first.label} was met by most people (${first.value})`;
  return second ? `${met}, then ${second.label} (${second.value}). One person can meet several.` : `${met}.`;
}
