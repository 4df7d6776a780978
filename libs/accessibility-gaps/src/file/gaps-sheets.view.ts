import { BARRIERS, labelOf } from '#kernel';
import type { Sheet, SheetCell } from '#web';
import { crossText } from '../figures/gaps.view.js';
import { nameOf, NOT_SHOWN, periodText } from '../figures/gap-words.view.js';
import type { GapFigures } from '../figures/gaps.reader.js';
import { modelledSheets } from './modelled-sheets.view.js';
import { needCountText } from '../figures/unmet-need.view.js';
import { COLUMNS, type Columns, type UnmetRow } from '../suppression/figures.js';
import type { Shown, ShownRows } from '../suppression/shown-figures.js';

/** The figures as tables for a file, as exactly as the page shows them. A table that is withheld is left out. */
export function gapsSheets(gaps: GapFigures): Sheet[] {
  const { figures, names } = gaps;
  const { barriers, kinds, needs, services, areas, months } = figures;
  const sheetOf = (by: Columns | 'barrier' | 'month', name: string, rows: ShownRows): Sheet[] =>
    rows
      ? [
          {
            name,
            head: [name.replace(/^By /, ''), 'Times', 'Different people'],
            rows: rows.map((row) => [nameOf(by, row.key, names), ...countsOf(row, 'times')]),
          },
        ]
      : [];
  return [
    summary(gaps),
    ...sheetOf('barrier', 'By barrier', barriers),
    ...sheetOf('kind', 'By what happened', kinds),
    ...sheetOf('need', 'By need', needs),
    ...sheetOf('service', 'By service', services),
    ...sheetOf('area', 'By area', areas),
    ...sheetOf('month', 'By month', months),
    ...COLUMNS.flatMap((columns) => crossSheet(gaps, columns)),
    ...simulationSheet(gaps),
    ...unmetSheet('Unmet need by number of needs', figures.unmet.byNeedCount, needCountText),
    ...unmetSheet('Unmet need by area', figures.unmet.byArea, (area) => area),
    ...modelledSheets(gaps),
  ];
}

function summary({ figures: { total, unmet }, period, exactness }: GapFigures): Sheet {
  const number = (value: number | undefined): SheetCell => value ?? NOT_SHOWN;
  return {
    name: 'Summary',
    head: ['Accessibility gaps', periodText(period)],
    rows: [
      ['Times somebody was told "no"', number(total?.times)],
      ['Different people', number(total?.people)],
      ...(exactness === 'own-services'
        ? []
        : [
            ['People with unmet need (evidenced)', number(unmet.open)],
            ['Days of unmet need', number(unmet.days)],
            ['Of them on a waiting list', number(unmet.waiting)],
            ['Of them with indirect work alone for more than 90 days', number(unmet.indirect)],
            ['People in need', number(unmet.inNeed)],
          ]),
    ],
  };
}

function countsOf<Row extends { people: number; key: string }>(row: Shown<Row>, first: keyof Row): SheetCell[] {
  if (row.hidden) return [NOT_SHOWN, NOT_SHOWN];
  return [Number(row[first as keyof typeof row]), row.people];
}

function crossSheet({ figures, names }: GapFigures, by: Columns): Sheet[] {
  const table = figures.cross[by];
  if (!table) return [];
  const { columns, rows } = table;
  return [
    {
      name: crossText(by),
      head: ['Barrier', ...columns.map((key) => nameOf(by, key, names))],
      rows: rows.map(({ key, cells }) => [
        labelOf(BARRIERS, key),
        ...columns.map((column): SheetCell => cells?.[column] ?? NOT_SHOWN),
      ]),
    },
  ];
}

function simulationSheet({ figures: { alone, criteria }, names, exactness }: GapFigures): Sheet[] {
  const barriers: Sheet[] = alone
    ? [
        {
          name: 'Only one barrier',
          head: ['Barrier', 'People who met no other'],
          rows: alone.map((row) => [nameOf('barrier', row.key, names), row.hidden ? NOT_SHOWN : row.people]),
        },
      ]
    : [];
  const isSuppressed = exactness === 'suppressed';
  if (!criteria || (isSuppressed && criteria.length === 0)) return barriers;
  const rows = criteria.map(({ serviceId, criterionId, people, alone: single }) => [
    ...[names.service(serviceId), names.criterion(serviceId, criterionId), people, single],
  ]);
  const of = isSuppressed ? 'People the service turned away' : 'People declined under it';
  const head = ['Service', 'Criterion', of, 'Under nothing else'];
  return [...barriers, { name: 'Without one criterion', head, rows }];
}

function unmetSheet(
  name: string,
  rows: readonly Shown<UnmetRow>[] | undefined,
  text: (key: string) => string,
): Sheet[] {
  if (!rows) return [];
  return [{ name, head: ['', 'Days', 'People'], rows: rows.map((row) => [text(row.key), ...countsOf(row, 'days')]) }];
}
