import type { Drill } from './drill.js';
import { gapDrill } from './gap/gap.js';
import { idempotencyDrill } from './idempotency/idempotency.js';
import { killDrill } from './kill/kill.js';
import { projectorDrill } from './projector/projector.js';
import { powerCutDrill } from './power-cut/power-cut.js';
import { simulateDrill } from './simulate/simulate.js';

/** Every drill, in the order in which they run. A drill is a folder with a file of its name. */
export const DRILLS: readonly Drill[] = [
  killDrill,
  powerCutDrill,
  gapDrill,
  projectorDrill,
  idempotencyDrill,
  simulateDrill,
];
