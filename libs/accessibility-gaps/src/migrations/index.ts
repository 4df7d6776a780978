import { CreateGaps1795219219000 } from './1795219219000-create-gaps.migration.js';
import { DemandWithoutReferrals1795219219001 } from './1795219219001-demand-without-referrals.migration.js';
import { OnePersonOneCount1795219219002 } from './1795219219002-one-person-one-count.migration.js';
import { ModelledNeed1795219219003 } from './1795219219003-modelled-need.migration.js';

/** The tables of this context, in the order in which they are made. */
export const gapsMigrations = [
  CreateGaps1795219219000,
  DemandWithoutReferrals1795219219001,
  OnePersonOneCount1795219219002,
  ModelledNeed1795219219003,
];
