import { CreateDirectory1795219204001 } from './1795219204001-create-directory.js';
import { Programmes1795219204002 } from './1795219204002-programmes.migration.js';
import { AgreementEnd1795219204003 } from './1795219204003-agreement-end.migration.js';
import { Imports1795219204004 } from './1795219204004-imports.migration.js';

/** The directory's tables, in the order in which they are made. */
export const directoryMigrations = [
  CreateDirectory1795219204001,
  Programmes1795219204002,
  AgreementEnd1795219204003,
  Imports1795219204004,
] as const;
