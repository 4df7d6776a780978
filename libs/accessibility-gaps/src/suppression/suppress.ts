import type { Figures, ServiceRow, UnmetNeed } from './figures.js';
import { shownCells } from './hide-cells.js';
import { hiddenKeys, show } from './hide-rows.js';
import { columnRows, peopleOf, type ShownFigures, type ShownUnmet } from './shown-figures.js';
import { shownSimulation } from './shown-simulation.js';
import { isFew } from './small.js';

/**
 * Hides every figure about fewer than five people, and enough others that none of them can be worked out from totals,
 * sub-totals, other tables or other quarters. How, and why it is enough: README.md, "Suppression".
 * Tables of two dimensions all have the barriers in their rows, and each is safe by itself: what they share is the barriers'
 * own figures, so that what is known of one table says nothing about the inside of another. Barriers against services are
 * left out: which service covers which area is public, and would tie that table to the one of areas. Who met
 * one barrier only is left out too: taken from who met it, that is who met several. What one rule less of a service would come to
 * is shown where it is safe (`shown-simulation.ts`); whose services a reader may see of it is for the reader of the figures.
 */
export function suppress(figures: Figures): ShownFigures {
  const unmet = suppressedUnmet(figures.unmet);
  if (isFew(figures.total.people)) return { ...NOTHING, unmet };
  const { total, kinds, barriers, needs, services, areas } = figures;
  const hidden = {
    kind: hiddenKeys(kinds),
    need: hiddenKeys(needs),
    area: areasToHide(figures),
    service: hiddenKeys(services),
  };
  const hiddenRows = hiddenKeys(barriers);
  const cells = (columns: 'kind' | 'need' | 'area') =>
    shownCells({
      ...{ rows: barriers, columns: columnRows(figures, columns), hiddenRows, hiddenColumns: hidden[columns] },
      people: peopleOf(figures, columns),
    });
  const beside = {
    barriers: show(barriers, hiddenRows),
    services: show(services.map(withoutAreas), hidden.service),
    byArea: cells('area'),
  };
  return {
    total,
    kinds: show(kinds, hidden.kind),
    barriers: beside.barriers,
    needs: show(needs, hidden.need),
    services: beside.services,
    areas: show(areas, hidden.area),
    months: undefined,
    cross: { kind: cells('kind'), need: cells('need'), area: beside.byArea, service: undefined },
    alone: undefined,
    criteria: shownSimulation(figures, beside),
    unmet,
  };
}

const NOTHING = {
  total: undefined,
  ...{ kinds: undefined, barriers: undefined, needs: undefined, services: undefined, areas: undefined },
  ...{ months: undefined, alone: undefined, criteria: undefined },
  cross: { kind: undefined, need: undefined, area: undefined, service: undefined },
};

const withoutAreas = ({ key, times, people }: ServiceRow) => ({ key, times, people });

/**
 * Areas that cover some of the hidden services and not all: a sum over such an area would tell the hidden services apart, as
 * who covers what is public. An area about few people is among them: it covers small services, and never the large one that
 * is hidden beside them.
 */
function areasToHide({ services, areas }: Figures): ReadonlySet<string> {
  const hiddenServices = hiddenKeys(services);
  const split = areas.filter(({ key }) => {
    const covered = services.filter((service) => service.areas.includes(key));
    const among = covered.filter((service) => hiddenServices.has(service.key)).length;
    return among > 0 && among < hiddenServices.size;
  });
  return new Set(split.map(({ key }) => key));
}

/** A share of few people is as telling as their number, so all of it goes when there are few. */
function suppressedUnmet(unmet: UnmetNeed): ShownUnmet {
  const { open, days, waiting, indirect, inNeed, byNeedCount, byArea } = unmet;
  const withheld = { byNeedCount: undefined, byArea: undefined };
  if (isFew(open) || isFew(inNeed - open)) return withheld;
  const isStatusShown = [waiting, indirect, open - waiting - indirect].every((people) => !isFew(people));
  return {
    ...{ open, days, inNeed },
    ...(isStatusShown && { waiting, indirect }),
    byNeedCount: show(byNeedCount, hiddenKeys(byNeedCount)),
    byArea: show(byArea, hiddenKeys(byArea)),
  };
}
