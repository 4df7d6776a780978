import { JobTurns1795219211000 } from './1795219211000-job-turns.migration.js';

/** Whose turn each job is. */
export const jobsMigrations = [JobTurns1795219211000] as const;
