import type { SharingDecisionEntry } from '../decisions/sharing-decision.row.js';

/** A decision as the API gives it: what was recorded, by whom, and when the recipients got it. */
export function sharingDecisionResource(entry: SharingDecisionEntry) {
  const { reference, record, decidedBy, decidedInRole, releasedOn, releaseMethod } = entry;
  return { ...record, reference, decidedBy, decidedInRole, ...(releasedOn && { releasedOn, releaseMethod }) };
}
