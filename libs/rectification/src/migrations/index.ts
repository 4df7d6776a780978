import type { MigrationInterface } from 'typeorm';
import { CreateRectification1795219220000 } from './1795219220000-create-rectification.migration.js';

export const rectificationMigrations: readonly (new () => MigrationInterface)[] = [CreateRectification1795219220000];
