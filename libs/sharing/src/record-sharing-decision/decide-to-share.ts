import type { StreamAppend } from '#event-store';
import { sharingDecider, type DecideSharing } from '../domain/sharing.decider.js';
import { sharingStream } from '../domain/sharing.stream.js';

/** A decision about to be recorded; `DecideSharing` without its tag. */
export type SharingToDecide = Omit<DecideSharing, 'type'>;

/**
 * The append that records a new decision, for one atomic commit together with what triggered it. `release` adds that the
 * recipients got it. Throws `RuleBroken` when the decision may not be recorded. Put `SHARING_POLICY_VERSIONS` into the
 * context of the commit.
 */
export function decideToShare(sharing: SharingToDecide): StreamAppend {
  return {
    stream: sharingStream(sharing.sharingId),
    expected: 'noStream',
    events: sharingDecider.decide({ type: 'Decide', ...sharing }, sharingDecider.initial),
  };
}
