import { CreateGaps1795219219000 } from './1795219219000-create-gaps.migration.js';
import { DemandWithoutReferrals1795219219001 } from './1795219219001-demand-without-referrals.migration.js';

/** The tables of this context, in the order in which they are made. */
export const gapsMigrations = [CreateGaps1795219219000, DemandWithoutReferrals1795219219001];
