import type { Refused } from '#web';
import type { SharingDecisionEntry } from '../decisions/sharing-decision.row.js';
import { RELEASE_METHODS } from '../domain/code-lists/index.js';

/** The page on which the sharer says when and how the recipients got it. */
export function releaseInformationView(
  { sharingId, reference, revision }: SharingDecisionEntry,
  { today }: { today: string },
  refused?: Refused,
) {
  return {
    ...{ sharingId, reference, today },
    methods: RELEASE_METHODS.codes,
    seenRevision: revision.toString(),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
