import { CreateNotices1795219217000 } from './1795219217000-create-notices.migration.js';
import { OnwardWork1795219217001 } from './1795219217001-onward-work.migration.js';
import { RiskHolders1795219217002 } from './1795219217002-risk-holders.migration.js';

/** The tables of notices, in the order in which they are made. */
export const noticesMigrations = [
  CreateNotices1795219217000,
  OnwardWork1795219217001,
  RiskHolders1795219217002,
] as const;
