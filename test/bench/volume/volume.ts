import { gapsCold, gapsGrowth, gapsP95 } from '../gaps/gaps-reads.js';
import { caseloadGrowth, caseloadP95, inboxGrowth, inboxP95 } from '../lists/list-reads.js';
import { rssUnderLoad } from '../load/rss-under-load.js';
import { topic } from '../measure.js';
import { volumeStand } from './volume-stand.js';

/** Lists and figures over many referrals, and over few. */
export const volume = topic(volumeStand, {
  'inbox-p95-ms': inboxP95,
  'caseload-p95-ms': caseloadP95,
  'inbox-growth': inboxGrowth,
  'caseload-growth': caseloadGrowth,
  'gaps-p95-ms': gapsP95,
  'gaps-cold-ms': gapsCold,
  'gaps-growth': gapsGrowth,
  'rss-under-load-mb': rssUnderLoad,
});
