import type { MigrationInterface } from 'typeorm';
import { Checkpoints1795219202000 } from './1795219202000-checkpoints.migration.js';
import { Leases1795219202001 } from './1795219202001-leases.migration.js';
import { TablesBeside1795219202002 } from './1795219202002-tables-beside.migration.js';
import { PoliciesAtTheSwitch1795219202011 } from './1795219202011-policies-at-the-switch.migration.js';
import { PoliciesBeside1795219202010 } from './1795219202010-policies-beside.migration.js';

/** The checkpoints of all projections, who works on which, and room beside them to make them anew. */
export const projectionsMigrations: readonly (new () => MigrationInterface)[] = [
  Checkpoints1795219202000,
  Leases1795219202001,
  TablesBeside1795219202002,
  PoliciesBeside1795219202010,
  PoliciesAtTheSwitch1795219202011,
];
