import type { MigrationInterface } from 'typeorm';
import { Checkpoints1795219202000 } from './1795219202000-checkpoints.migration.js';
import { Leases1795219202001 } from './1795219202001-leases.migration.js';

/** The checkpoints of all projections, and who works on which. */
export const projectionsMigrations: readonly (new () => MigrationInterface)[] = [
  Checkpoints1795219202000,
  Leases1795219202001,
];
