import type { Shown, ShownUnmet } from '../suppression/shown-figures.js';
import type { UnmetRow } from '../suppression/figures.js';
import { NOT_SHOWN, peopleText, shareText } from './gap-words.view.js';

/** The part of the page about people who are without, on the last day of the period. */
export function unmetView(unmet: ShownUnmet) {
  return {
    isShown: unmet.open !== undefined,
    sentence: sentenceOf(unmet),
    tables: [
      tableOf(
        'unmet-needs',
        'Unmet need by number of needs',
        'Needs of multiple disadvantage',
        unmet.byNeedCount,
        needCountText,
      ),
      tableOf('unmet-areas', 'Unmet need by area', 'Area', unmet.byArea, (area) => area),
    ],
  };
}

/** What the figures say, with numerator and denominator. */
export function sentenceOf({ open, days, waiting, indirect, inNeed }: ShownUnmet): string {
  if (open === undefined || days === undefined || inNeed === undefined)
    return 'Too few people to say anything about them.';
  const share = shareText(open, inNeed);
  const ofAll = share === undefined ? '' : ` of ${inNeed} in need (${share})`;
  const waits = waiting ? `; ${peopleText(waiting)} of them on a waiting list` : '';
  const served = indirect ? `; ${peopleText(indirect)} with indirect work alone for more than 90 days` : '';
  return `${peopleText(open)}${ofAll} without a service that meets the need, for ${days.toLocaleString('en-GB')} days together${waits}${served}.`;
}

export const needCountText = (count: string): string => (count === '1' ? '1 need' : `${count} needs`);

function tableOf(
  id: string,
  caption: string,
  head: string,
  rows: readonly Shown<UnmetRow>[] | undefined,
  nameOf: (key: string) => string,
) {
  return {
    ...{ id, caption },
    head: [{ text: head }, { text: 'People', numeric: true }, { text: 'Days', numeric: true }],
    rows: rows?.map((row) => [
      { text: nameOf(row.key), header: true },
      { text: row.hidden ? NOT_SHOWN : String(row.people), numeric: true },
      { text: row.hidden ? NOT_SHOWN : String(row.days), numeric: true },
    ]),
  };
}
