import { labelOf } from '#kernel';
import type { SharingDecisionEntry } from '../decisions/sharing-decision.row.js';
import { LAWFUL_BASES, SHARING_DECISIONS, type SharingDecision } from '../domain/code-lists/index.js';
import type { PublicNames } from './sharing-decisions.reader.js';

const TONES: Readonly<Record<SharingDecision, string>> = {
  SHARE: 'success',
  PARTIAL: 'progress',
  DO_NOT_SHARE: 'neutral',
  DEFER: 'warning',
};

/** A decision as a tag: words first. */
export const decisionTag = (decision: SharingDecision) => ({
  text: labelOf(SHARING_DECISIONS, decision),
  tone: TONES[decision],
});

/** An organisation's name; one that the directory does not know is not hidden. */
export const organisationName = (names: PublicNames, id: string): string =>
  names.organisations.get(id) ?? 'An organisation';

/** A member's name; an empty one reads as a member. */
export const memberName = (names: PublicNames, id: string): string => names.members.get(id) ?? 'A member';

/** Bases in words. */
export const basesText = (bases: readonly string[]): string[] => bases.map((basis) => labelOf(LAWFUL_BASES, basis));

/** Whether the recipients have it: "On 10 April 2025" is for the template; this says which of three it is. */
export function releaseState({ record, releasedOn }: SharingDecisionEntry): 'released' | 'to-release' | 'kept' {
  if (releasedOn !== undefined) return 'released';
  return record.decision === 'SHARE' || record.decision === 'PARTIAL' ? 'to-release' : 'kept';
}
