import { CreateSurvivorFile1795219214000 } from './1795219214000-create-survivor-file.migration.js';

/** The tables of survivor files, in the order in which they are made. */
export const survivorFileMigrations = [CreateSurvivorFile1795219214000] as const;
