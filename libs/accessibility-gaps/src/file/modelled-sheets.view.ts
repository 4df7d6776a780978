import { BARRIERS, labelOf, readableDate } from '#kernel';
import type { Sheet, SheetCell } from '#web';
import { NOT_SHOWN } from '../figures/gap-words.view.js';
import type { GapFigures } from '../figures/gaps.reader.js';
import { needCountText } from '../figures/unmet-need.view.js';
import type { ModelledRow } from '../modelled/modelled-figures.js';
import { MODELLED_OUTCOMES } from '../modelled/modelled-need.policies.js';
import type { Shown } from '../suppression/shown-figures.js';

/** Modelled unmet need as tables for a file, each of which says that it is modelled. */
export function modelledSheets({ modelled, exactness }: GapFigures): Sheet[] {
  if (exactness === 'own-services' || !modelled) return [];
  const { asOf, inNeed, unmet, unconfirmed, accessible, takenOn, barriers, areas, needCounts } = modelled;
  const number = (value: number | undefined): SheetCell => value ?? NOT_SHOWN;
  const label = (code: string) => labelOf(MODELLED_OUTCOMES, code);
  return [
    {
      name: 'Modelled unmet need',
      head: ['Worked out from rules: never add to the evidenced figures', readableDate(asOf)],
      rows: [
        ['People in need', number(inNeed)],
        [label('UNMET'), number(unmet)],
        [label('UNCONFIRMED'), number(unconfirmed)],
        [label('ACCESSIBLE'), number(accessible)],
        [label('TAKEN_ON'), number(takenOn)],
      ],
    },
    ...sheetOf('Modelled unmet by barrier', barriers, (key) => labelOf(BARRIERS, key)),
    ...sheetOf('Modelled unmet by area', areas, (key) => key),
    ...sheetOf('Modelled unmet by needs', needCounts, needCountText),
  ];
}

function sheetOf(
  name: string,
  rows: readonly Shown<ModelledRow>[] | undefined,
  text: (key: string) => string,
): Sheet[] {
  if (!rows) return [];
  return [
    {
      ...{ name, head: ['', 'People for whom nothing would fit'] },
      rows: rows.map((row) => [text(row.key), row.hidden ? NOT_SHOWN : row.people]),
    },
  ];
}
