import type { MigrationInterface } from 'typeorm';
import { Checkpoints1795219202000 } from './1795219202000-checkpoints.migration.js';

/** The checkpoints of all projections. */
export const projectionsMigrations: readonly (new () => MigrationInterface)[] = [Checkpoints1795219202000];
