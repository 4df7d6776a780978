import { JobTurns1795219212000 } from './1795219212000-job-turns.migration.js';

/** Whose turn each job is. */
export const jobsMigrations = [JobTurns1795219212000] as const;
