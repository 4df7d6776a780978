import { BARRIERS, labelOf } from '#kernel';
import { gapsAddress } from './gaps.address.js';
import { NOT_SHOWN } from './gap-words.view.js';
import type { GapFigures } from './gaps.reader.js';

/**
 * What would change without one rule: for how many people it was the only thing named. "Up to", because what nobody named
 * may still have stood in the way. Nothing where it is withheld.
 */
export function simulationView(gaps: GapFigures) {
  return [barriersTable(gaps), criteriaTable(gaps)].flatMap((table) => table ?? []);
}

const COULD = { text: 'Could have been taken on', numeric: true };

function barriersTable({ figures }: GapFigures) {
  const met = new Map(figures.barriers?.map((row) => [row.key, row.hidden ? undefined : row.people]));
  const rows = figures.alone
    ?.filter(({ key }) => met.has(key))
    .map((row) => {
      const of = met.get(row.key);
      const text = row.hidden || of === undefined ? NOT_SHOWN : upTo(row.people, of);
      return [
        { text: labelOf(BARRIERS, row.key), header: true },
        { text, numeric: true },
      ];
    });
  return rows && { id: 'without-barrier', caption: 'Without one barrier', head: [{ text: 'Barrier' }, COULD], rows };
}

/** Where figures are suppressed, of the services of the reader's contracts, and of everybody to whom the service said no. */
function criteriaTable({ figures, names, period, exactness }: GapFigures) {
  const isSuppressed = exactness === 'suppressed';
  const rows = figures.criteria?.map(({ serviceId, criterionId, people, alone }) => [
    { text: names.service(serviceId), header: true },
    { text: names.criterion(serviceId, criterionId) },
    {
      ...{ text: upTo(alone, people), numeric: true },
      ...(isSuppressed ? {} : { href: gapsAddress(period, { service: serviceId, criterion: criterionId }) }),
    },
  ]);
  if (!rows || (isSuppressed && rows.length === 0)) return undefined;
  return {
    ...{ id: 'without-criterion', rows },
    caption: isSuppressed
      ? 'Without one criterion of a service of your contracts'
      : 'Without one criterion of a service',
    head: [{ text: 'Service' }, { text: 'Criterion' }, COULD],
  };
}

export const upTo = (part: number, whole: number): string => `Up to ${part} of ${whole}`;
