import {
  codeList,
  open,
  personal,
  pseudonym,
  type CodeOf,
  type DomainEvent,
  type EventTypes,
  type IsoDate,
} from '#kernel';

/** Why two records are held to be about one person. */
export const MERGE_EVIDENCE = codeList('merge-evidence', {
  SAME_PERSON_SAYS_SO: 'The person says that both are about them',
  IDENTITY_DOCUMENT: 'A document was seen',
  SAME_NAME_AND_BIRTH: 'The same name and date of birth',
  KNOWN_ALIAS: 'A name of one is known as an alias of the other',
  ANOTHER_AGENCY: 'Another agency says so',
  STAFF_KNOW_BOTH: 'Staff who know the person say so',
});
export type MergeEvidence = CodeOf<typeof MERGE_EVIDENCE>;

/** How sure somebody is. Anything but certain takes a second person (domain §13 row 4). */
export const MERGE_CONFIDENCES = codeList('merge-confidence', {
  CERTAIN: 'Certain: proof was seen',
  LIKELY: 'Likely: a second person has to agree',
  POSSIBLE: 'Possible: a second person has to agree',
});
export type MergeConfidence = CodeOf<typeof MERGE_CONFIDENCES>;

/** Whose stream it stands in, and whom it is about: the record that is kept and the one that is shown with it. */
type Of = { personId: string; mergeId: string; keptPersonId: string; mergedPersonId: string };

/** Somebody holds two records to be about one person, and is not certain: another member has to agree. */
export type MergeProposed = DomainEvent<
  'MergeProposed',
  Of & { evidence: readonly MergeEvidence[]; confidence: MergeConfidence; proposedBy: string }
>;

/**
 * Two records are about one person and are shown as one. Written to both persons' streams; every other event keeps the
 * person whom it was recorded about, so that a reversal is as if nobody had merged them.
 */
export type PersonsMerged = DomainEvent<
  'PersonsMerged',
  Of & { evidence: readonly MergeEvidence[]; confidence: MergeConfidence; mergedOn: IsoDate }
>;

/** A second person did not agree. */
export type MergeDeclined = DomainEvent<'MergeDeclined', Of>;

/** They are two people after all. Written to both streams; whoever was given something meanwhile is told. */
export type MergeReversed = DomainEvent<'MergeReversed', Of & { mergedOn: IsoDate; reversedOn: IsoDate }>;

export type MergeEvent = MergeProposed | PersonsMerged | MergeDeclined | MergeReversed;

const ofMerge = { personId: pseudonym, mergeId: open, keptPersonId: pseudonym, mergedPersonId: pseudonym };
const held = { evidence: personal('personId'), confidence: open };

export const mergeEventTypes: EventTypes<MergeEvent> = {
  MergeProposed: { version: 1, fields: { ...ofMerge, ...held, proposedBy: open } },
  PersonsMerged: { version: 1, fields: { ...ofMerge, ...held, mergedOn: open } },
  MergeDeclined: { version: 1, fields: ofMerge },
  MergeReversed: { version: 1, fields: { ...ofMerge, mergedOn: open, reversedOn: open } },
};
