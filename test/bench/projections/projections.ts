import { topic } from '../measure.js';
import { throwawayServer } from '../throwaway-database.js';
import { catchUpAgainstReading } from './catch-up.js';
import { growthOfCatchUp } from './growth.js';
import { rebuildMemory, rebuildRate } from './rebuild.js';

/** Making read models from the log, with the events and the read models of the product itself. */
export const projections = topic(throwawayServer, {
  'catchup-vs-readall': catchUpAgainstReading,
  'rebuild-events-per-s': rebuildRate,
  'rebuild-rss-mb': rebuildMemory,
  'growth-catchup': growthOfCatchUp,
});
