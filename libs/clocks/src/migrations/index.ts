import { CreateClocks1795219218000 } from './1795219218000-create-clocks.migration.js';

/** The tables of clocks, in the order in which they are made. */
export const clocksMigrations = [CreateClocks1795219218000] as const;
