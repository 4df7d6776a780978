import { rendered } from '#web/testing';
import type { GapFigures } from './figures/gaps.reader.js';
import { gapsView } from './figures/gaps.view.js';

export { countFacts } from './counting/gap-figures.query.js';
export { figuresFor } from './counting/counted-figures.query.js';
export { countUnmetNeed } from './counting/unmet-need.query.js';
export { gapEvents } from './counting/gap-events.query.js';
export { CountModelledNeed } from './modelled/count-modelled-need.job.js';
export { modelledFigures, modelledPeople } from './modelled/modelled-need.query.js';

/** The page of the figures as a browser gets it. */
export const gapsPageOf = (figures: GapFigures): string =>
  rendered('accessibility-gaps/src/figures/gaps.njk', gapsView(figures));
