import { CreateDirectory1795219204001 } from './1795219204001-create-directory.js';

/** The directory's tables, in the order in which they are made. */
export const directoryMigrations = [CreateDirectory1795219204001] as const;
