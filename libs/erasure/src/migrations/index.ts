import type { MigrationInterface } from 'typeorm';
import { Erasures1795219213100 } from './1795219213100-erasures.migration.js';
import { Subjects1795219213101 } from './1795219213101-subjects.migration.js';
import { WhyLifted1795219213102 } from './1795219213102-why-lifted.migration.js';

export const erasureMigrations: readonly (new () => MigrationInterface)[] = [
  Erasures1795219213100,
  Subjects1795219213101,
  WhyLifted1795219213102,
];
