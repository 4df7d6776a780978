import { CreateClocks1795219218000 } from './1795219218000-create-clocks.migration.js';
import { UrgentWithinHours1795219218001 } from './1795219218001-urgent-within-hours.migration.js';

/** The tables of clocks, in the order in which they are made. */
export const clocksMigrations = [CreateClocks1795219218000, UrgentWithinHours1795219218001] as const;
