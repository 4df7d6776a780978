import type { MigrationInterface } from 'typeorm';
import { LogTables1795219201000 } from './1795219201000-log-tables.migration.js';
import { LogFunctions1795219201001 } from './1795219201001-log-functions.migration.js';
import { GroupCommit1795219201002 } from './1795219201002-group-commit.migration.js';
import { PartitionsAhead1795219201005 } from './1795219201005-partitions-ahead.migration.js';
import { AppendGroup1795219201006 } from './1795219201006-append-group.migration.js';
import { AppendCarefully1795219201007 } from './1795219201007-append-carefully.migration.js';
import { KurrentIndex1795219201020 } from './1795219201020-kurrent-index.migration.js';

/** The tables and functions of the log, in the order in which they are made. */
export const eventStoreMigrations: readonly (new () => MigrationInterface)[] = [
  LogTables1795219201000,
  LogFunctions1795219201001,
  GroupCommit1795219201002,
  PartitionsAhead1795219201005,
  AppendGroup1795219201006,
  AppendCarefully1795219201007,
  KurrentIndex1795219201020,
];
