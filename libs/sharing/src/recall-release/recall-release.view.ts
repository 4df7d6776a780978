import type { Refused } from '#web';
import type { SharingDecisionEntry } from '../decisions/sharing-decision.row.js';
import { RECALL_REASONS } from '../domain/code-lists/index.js';

/** The page on which the sharer says why the recipients are to use it no more. */
export function recallReleaseView({ sharingId, reference, revision }: SharingDecisionEntry, refused?: Refused) {
  return {
    ...{ sharingId, reference },
    reasons: RECALL_REASONS.codes,
    seenRevision: revision.toString(),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
