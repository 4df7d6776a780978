import { BARRIERS, labelOf, readableDate } from '#kernel';
import type { ModelledRow, ShownModelled } from '../modelled/modelled-figures.js';
import type { ModelledChoice } from '../modelled/modelled-need.query.js';
import { MODELLED_OUTCOMES, type ModelledOutcome } from '../modelled/modelled-need.policies.js';
import type { Shown } from '../suppression/shown-figures.js';
import { modelledAddress } from './gaps.address.js';
import { NOT_SHOWN, peopleText, shareText } from './gap-words.view.js';
import type { GapFigures } from './gaps.reader.js';
import { needCountText } from './unmet-need.view.js';

/** The part of the page about people for whom nothing would fit, by the rules alone. */
export function modelledView({ modelled, period, exactness }: GapFigures) {
  if (!modelled) return { isCounted: false, sentence: NOT_COUNTED, tables: [] };
  const opens = (choice: ModelledChoice) => (exactness === 'suppressed' ? undefined : modelledAddress(period, choice));
  const tables =
    modelled.unmet === undefined
      ? []
      : [
          outcomesTable(modelled, opens),
          tableOf(['modelled-barriers', 'Without a service that would fit, by barrier', 'Barrier'], modelled.barriers, {
            name: (key) => labelOf(BARRIERS, key),
            opens: (barrier) => opens({ barrier }),
          }),
          tableOf(['modelled-areas', 'Without a service that would fit, by area', 'Area'], modelled.areas, {
            name: (key) => key,
            opens: (area) => opens({ area }),
          }),
          tableOf(
            [
              ...['modelled-needs', 'Without a service that would fit, by number of needs'],
              'Needs of multiple disadvantage',
            ] as [string, string, string],
            modelled.needCounts,
            { name: needCountText, opens: (needs) => opens({ needs }) },
          ),
        ];
  return { isCounted: true, sentence: modelledSentence(modelled), tables };
}

const NOT_COUNTED = 'Not counted yet for this period. A day is counted after it has ended.';

/** What the figures say, with numerator and denominator. */
function modelledSentence({ asOf, inNeed, unmet, unconfirmed, accessible, takenOn }: ShownModelled): string {
  const on = readableDate(asOf);
  if (inNeed === undefined) return `Too few people were in need on ${on} to say anything about them.`;
  if (unmet === undefined)
    return `${peopleText(inNeed)} were in need on ${on}. How they stood is not shown: too few stood alike.`;
  const share = shareText(unmet, inNeed);
  const ofAll = `${unmet} of ${inNeed}${inNeed === 1 ? ' person' : ' people'} in need${share === undefined ? '' : ` (${share})`}`;
  const others = [
    `For ${accessible ?? 0} there was one`,
    `${takenOn ?? 0} ${takenOn === 1 ? 'was' : 'were'} taken on`,
    `of ${unconfirmed ?? 0} more has to be known first`,
  ];
  return `On ${on}, ${ofAll} had no service that would fit and has room. ${others.join(', ')}.`;
}

type Opens = (choice: ModelledChoice) => string | undefined;

const OUTCOME_FIGURES = {
  UNMET: 'unmet',
  UNCONFIRMED: 'unconfirmed',
  ACCESSIBLE: 'accessible',
  TAKEN_ON: 'takenOn',
} as const satisfies Record<ModelledOutcome, keyof ShownModelled>;

function outcomesTable(modelled: ShownModelled, opens: Opens) {
  return {
    ...{ id: 'modelled-outcomes', caption: 'Everybody in need, by the rules' },
    head: [{ text: 'How they stood' }, { text: 'People', numeric: true }],
    rows: MODELLED_OUTCOMES.codes.map(({ code, label }) => {
      const people = modelled[OUTCOME_FIGURES[code]] ?? 0;
      return [{ text: label, header: true }, figure(people, opens({ outcome: code }))];
    }),
  };
}

const figure = (people: number, href: string | undefined) => ({
  ...{ text: String(people), numeric: true },
  ...(href !== undefined && people > 0 ? { href } : {}),
});

function tableOf(
  [id, caption, head]: readonly [string, string, string],
  rows: readonly Shown<ModelledRow>[] | undefined,
  { name, opens }: { name: (key: string) => string; opens: (key: string) => string | undefined },
) {
  return {
    ...{ id, caption, head: [{ text: head }, { text: 'People', numeric: true }], empty: 'Nobody is counted here.' },
    rows: rows?.map((row) => [
      { text: name(row.key), header: true },
      row.hidden ? { text: NOT_SHOWN, numeric: true } : figure(row.people, opens(row.key)),
    ]),
  };
}
