import { Extensions1795219200000 } from './1795219200000-extensions.migration.js';

/** What every context may rely on: run before all others by `migrate`. */
export const databaseMigrations = [Extensions1795219200000] as const;
