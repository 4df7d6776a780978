import { EventFailed, fold, type Stretch } from './fold.js';
import type { Lane } from './lane.js';
import type { Projected } from './read-models.js';

/** A stretch with what it does to the rows of some lanes, ready to be written. */
export interface FoldedStretch extends Stretch {
  readonly projected: readonly Projected[];
  /** The lanes whose projection threw, and where. */
  readonly failed: readonly (readonly [Lane, EventFailed])[];
}

/** Folds a stretch for each lane by itself: one that fails leaves the others as they are. */
export function foldAll(lanes: readonly Lane[], stretch: Stretch): FoldedStretch {
  const projected: Projected[] = [];
  const failed: [Lane, EventFailed][] = [];
  for (const lane of lanes) {
    try {
      projected.push({ projection: lane.projection, rows: fold(lane.projection, stretch.events, lane.skipped) });
    } catch (error) {
      if (!(error instanceof EventFailed)) throw error;
      failed.push([lane, error]);
    }
  }
  return { ...stretch, projected, failed };
}
