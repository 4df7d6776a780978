import type { MigrationInterface } from 'typeorm';
import { SubjectKeys1795219213000 } from './1795219213000-subject-keys.migration.js';

/** Where keys are kept. */
export const vaultMigrations: readonly (new () => MigrationInterface)[] = [SubjectKeys1795219213000];
