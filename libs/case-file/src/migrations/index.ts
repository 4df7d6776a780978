import { CreateCaseFile1795219205001 } from './1795219205001-create-case-file.js';
import { RowsOfOneEvent1795219205002 } from './1795219205002-rows-of-one-event.js';
import { LookAgain1795219205003 } from './1795219205003-look-again.js';
import { CreateSeals1795219205004 } from './1795219205004-create-seals.js';
import { CreateMerges1795219205005 } from './1795219205005-create-merges.js';
import { CreateTombstones1795219205006 } from './1795219205006-create-tombstones.js';
import { CloseCases1795219205007 } from './1795219205007-close-cases.js';
import { CounterAllegations1795219205008 } from './1795219205008-counter-allegations.js';
import { DetailsPutRight1795219205009 } from './1795219205009-details-put-right.js';

/** The case file's tables, in the order in which they are made. */
export const caseFileMigrations = [
  CreateCaseFile1795219205001,
  RowsOfOneEvent1795219205002,
  LookAgain1795219205003,
  CreateSeals1795219205004,
  CreateMerges1795219205005,
  CreateTombstones1795219205006,
  CloseCases1795219205007,
  CounterAllegations1795219205008,
  DetailsPutRight1795219205009,
] as const;
