import { CreateHistory1795219209000 } from './1795219209000-create-history.migration.js';

/** The tables of this context, in the order in which they are made. */
export const historyMigrations = [CreateHistory1795219209000] as const;
