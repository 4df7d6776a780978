import type { SharingDecisionEntry } from '../decisions/sharing-decision.row.js';

/** A decision as the API gives it: what was recorded, by whom, when the recipients got it and when it was recalled. */
export function sharingDecisionResource(entry: SharingDecisionEntry) {
  const { reference, record, decidedBy, decidedInRole, releasedOn, releaseMethod, recalledOn, recallReason } = entry;
  return {
    ...{ ...record, reference, decidedBy, decidedInRole },
    ...(releasedOn && { releasedOn, releaseMethod }),
    ...(recalledOn && { recalledOn, recallReason }),
  };
}
