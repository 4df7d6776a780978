import type { Script } from './script.js';
import { tellLastQuarter } from './story-last-quarter.js';
import { tellStoryA } from './story-a.js';
import { tellStoryASurvivor } from './story-a-survivor.js';
import { tellStoryC } from './story-c.js';
import { tellThisWeek } from './story-this-week.js';
import { tellDirectory } from './tell-directory.js';
import { tellProvision } from './tell-provision.js';
import { tellRequests } from './tell-requests.js';
import { tellRestrictions } from './tell-restrictions.js';

/** Everything that the demonstration tells; `now` is the day on which it is told. */
export const STORIES: readonly ((story: Script, now: Date) => void)[] = [
  tellDirectory,
  tellStoryA,
  tellStoryASurvivor,
  tellStoryC,
  tellLastQuarter,
  tellThisWeek,
  tellProvision,
  tellRestrictions,
  tellRequests,
];
