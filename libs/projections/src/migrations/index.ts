import type { MigrationInterface } from 'typeorm';

/** The checkpoints of all projections. */
export const projectionsMigrations: readonly (new () => MigrationInterface)[] = [];
