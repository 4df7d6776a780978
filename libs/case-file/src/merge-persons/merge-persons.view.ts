import { labelOf, readableDate } from '#kernel';
import type { Refused } from '#web';
import { caseFormView } from '../case-form.view.js';
import { MERGE_CONFIDENCES, MERGE_EVIDENCE } from '../domain/merge.events.js';
import type { Candidate, MergeRow, SamePerson } from '../merges/merges.query.js';
import { MERGE_STEPS } from './merge-persons.form.js';

/** Other records that may be of the same person, each with why it looks so, and the merges there were. */
export function mergePersonsView({ summary, candidates, merges }: SamePerson, memberId: string, refused?: Refused) {
  return {
    ...caseFormView(summary, refused),
    candidates: candidates.map((each) => ({
      value: each.personId,
      text: `${each.name}, ${each.reference}`,
      hint: why(each),
    })),
    evidence: MERGE_EVIDENCE.codes,
    confidences: MERGE_CONFIDENCES.codes,
    merges: merges.map((merge) => mergeView(merge, memberId)),
  };
}

/** Why two records look alike, in words: people decide, not the likeness. */
function why({ mine, theirs, likeness, sameBirth, dateOfBirth }: Candidate): string {
  const names = likeness >= 1 ? `The same name: “${theirs}”.` : `“${theirs}” is like “${mine}”.`;
  if (sameBirth) return `${names} The same date of birth.`;
  return dateOfBirth === undefined ? `${names} No date of birth is known.` : `${names} Another date of birth.`;
}

const STATES = {
  proposed: 'Proposed: a second person has to agree',
  merged: 'Shown as one person',
  declined: 'Not agreed',
  reversed: 'Undone: they are two people',
} as const;

function mergeView({ mergeId, state, name, reference, proposedBy, ...merge }: MergeRow, memberId: string) {
  const { evidence, confidence, mergedOn, reversedOn } = merge;
  const days = [
    ...(mergedOn === undefined ? [] : [`merged ${readableDate(mergedOn)}`]),
    ...(reversedOn === undefined ? [] : [`undone ${readableDate(reversedOn)}`]),
  ];
  return {
    mergeId,
    title: `${name}, ${reference}`,
    state: [STATES[state], ...days].join(', '),
    because: [...evidence.map((code) => labelOf(MERGE_EVIDENCE, code)), labelOf(MERGE_CONFIDENCES, confidence)].join(
      '. ',
    ),
    steps: stepsFor(state, proposedBy === memberId).map((step) => ({ step, text: labelOf(MERGE_STEPS, step) })),
  };
}

function stepsFor(state: MergeRow['state'], isMine: boolean): readonly string[] {
  if (state === 'merged') return ['REVERSE'];
  return state === 'proposed' && !isMine ? ['APPROVE', 'DECLINE'] : [];
}
