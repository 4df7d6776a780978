import { CreateSurvivorFile1795219214000 } from './1795219214000-create-survivor-file.migration.js';
import { AddressSeen1795219214001 } from './1795219214001-address-seen.migration.js';

/** The tables of survivor files, in the order in which they are made. */
export const survivorFileMigrations = [CreateSurvivorFile1795219214000, AddressSeen1795219214001] as const;
