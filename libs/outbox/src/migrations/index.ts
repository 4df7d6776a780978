import type { MigrationInterface } from 'typeorm';
import { Outbox1795219211000 } from './1795219211000-outbox.migration.js';

/** Messages and their delivery. */
export const outboxMigrations: readonly (new () => MigrationInterface)[] = [Outbox1795219211000];
