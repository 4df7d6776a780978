import type { MigrationInterface } from 'typeorm';

/** The tables and functions of the log, in the order in which they are made. */
export const eventStoreMigrations: readonly (new () => MigrationInterface)[] = [];
