import type { DataOf } from '#kernel';
import type { MergeDeclined, MergeEvent, MergeProposed, MergeReversed, PersonsMerged } from './merge.events.js';
import { PERSON_ID } from './person.examples.js';

type Over<Type extends MergeEvent['type']> = Partial<DataOf<MergeEvent, Type>>;

export const MERGE_ID = '3e26e000-0000-4000-8000-000000000001';
export const OTHER_PERSON_ID = '9e250a00-0000-4000-8000-00000000000b';
export const FIRST_MEMBER_ID = '3e3b0001-0000-4000-8000-000000000031';
export const SECOND_MEMBER_ID = '3e3b0001-0000-4000-8000-000000000032';
const of = { personId: PERSON_ID, mergeId: MERGE_ID, keptPersonId: PERSON_ID, mergedPersonId: OTHER_PERSON_ID };
const claim = { evidence: ['KNOWN_ALIAS'], confidence: 'LIKELY' } as const;

/** Canonical examples (story C: two records of one man, or of two): specs, golden files and EVENTS.md read from here. */
export const aMerge = {
  proposed: (over: Over<'MergeProposed'> = {}): MergeProposed => ({
    type: 'MergeProposed',
    data: { ...of, ...claim, proposedBy: FIRST_MEMBER_ID, ...over },
  }),
  merged: (over: Over<'PersonsMerged'> = {}): PersonsMerged => ({
    type: 'PersonsMerged',
    data: { ...of, ...claim, mergedOn: '2025-08-05', ...over },
  }),
  declined: (over: Over<'MergeDeclined'> = {}): MergeDeclined => ({ type: 'MergeDeclined', data: { ...of, ...over } }),
  reversed: (over: Over<'MergeReversed'> = {}): MergeReversed => ({
    type: 'MergeReversed',
    data: { ...of, mergedOn: '2025-08-05', reversedOn: '2025-08-12', ...over },
  }),
};
