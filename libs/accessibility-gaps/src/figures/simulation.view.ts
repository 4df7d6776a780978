import { BARRIERS, labelOf } from '#kernel';
import { gapsAddress } from './gaps.address.js';
import { NOT_SHOWN } from './gap-words.view.js';
import type { GapFigures } from './gaps.reader.js';

/**
 * What would change without one rule: for how many people it was the only thing named. "Up to", because what nobody named
 * may still have stood in the way. Nothing where it is withheld.
 */
export function simulationView({ figures, names, period }: GapFigures) {
  const met = new Map(figures.barriers?.map((row) => [row.key, row.hidden ? undefined : row.people]));
  const alone = figures.alone
    ?.filter(({ key }) => met.has(key))
    .map((row) => {
      const of = met.get(row.key);
      const text = row.hidden || of === undefined ? NOT_SHOWN : upTo(row.people, of);
      return [
        { text: labelOf(BARRIERS, row.key), header: true },
        { text, numeric: true },
      ];
    });
  const criteria = figures.criteria?.map(({ serviceId, criterionId, people, alone: single }) => [
    { text: names.service(serviceId), header: true },
    { text: names.criterion(serviceId, criterionId) },
    {
      text: upTo(single, people),
      href: gapsAddress(period, { service: serviceId, criterion: criterionId }),
      numeric: true,
    },
  ]);
  const could = { text: 'Could have been taken on', numeric: true };
  if (!alone) return [];
  return [
    { id: 'without-barrier', caption: 'Without one barrier', head: [{ text: 'Barrier' }, could], rows: alone },
    ...(criteria
      ? [
          {
            ...{ id: 'without-criterion', caption: 'Without one criterion of a service', rows: criteria },
            head: [{ text: 'Service' }, { text: 'Criterion' }, could],
          },
        ]
      : []),
  ];
}

export const upTo = (part: number, whole: number): string => `Up to ${part} of ${whole}`;
