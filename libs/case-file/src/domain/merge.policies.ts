import { RuleBroken, type IsoDate } from '#kernel';
import type { MergeConfidence, MergeEvent, MergeEvidence } from './merge.events.js';
import type { RegisteredPerson } from './person.state.js';

/** A merge of the person with another, as far as its rules need to know it. */
export interface Merge {
  readonly mergeId: string;
  readonly keptPersonId: string;
  readonly mergedPersonId: string;
  readonly state: 'proposed' | 'merged' | 'declined' | 'reversed';
  readonly evidence: readonly MergeEvidence[];
  readonly confidence: MergeConfidence;
  readonly proposedBy?: string;
  readonly mergedOn?: IsoDate;
}

/** What is said of two records when they are held to be about one person. */
export interface MergeClaim {
  readonly mergeId: string;
  readonly keptPersonId: string;
  readonly mergedPersonId: string;
  readonly evidence: readonly MergeEvidence[];
  readonly confidence: MergeConfidence;
}

export type MergeCommand =
  /** On both streams: the claim is written where it is certain, and proposed on the kept person's where it is not. */
  | { type: 'MergePersons'; claim: MergeClaim; memberId: string; today: IsoDate }
  /** On both streams: `claim` is what was proposed; on the kept person's the second person is checked. */
  | { type: 'ApproveMerge'; claim: MergeClaim; memberId: string; today: IsoDate }
  | { type: 'DeclineMerge'; mergeId: string; memberId: string }
  /** On both streams. */
  | { type: 'ReverseMerge'; mergeId: string; today: IsoDate };

/** What a step of a merge writes to one of the two streams. Throws `RuleBroken`. */
export function decideMerge(command: MergeCommand, person: RegisteredPerson): MergeEvent[] {
  const { personId } = person;
  switch (command.type) {
    case 'MergePersons': {
      const { claim, memberId, today } = command;
      checkClaim(claim, person);
      if (claim.confidence === 'CERTAIN')
        return [{ type: 'PersonsMerged', data: { personId, ...claim, mergedOn: today } }];
      if (personId !== claim.keptPersonId) return [];
      return [{ type: 'MergeProposed', data: { personId, ...claim, proposedBy: memberId } }];
    }
    case 'ApproveMerge': {
      const { claim, memberId, today } = command;
      if (personId === claim.keptPersonId) bySecond(mergeOf(person, claim.mergeId, 'proposed'), memberId);
      checkFree(claim, person);
      return [{ type: 'PersonsMerged', data: { personId, ...claim, mergedOn: today } }];
    }
    case 'DeclineMerge': {
      const merge = mergeOf(person, command.mergeId, 'proposed');
      bySecond(merge, command.memberId);
      return [{ type: 'MergeDeclined', data: { personId, ...idsOf(merge) } }];
    }
    case 'ReverseMerge': {
      const merge = mergeOf(person, command.mergeId, 'merged');
      const { mergedOn = command.today } = merge;
      return [{ type: 'MergeReversed', data: { personId, ...idsOf(merge), mergedOn, reversedOn: command.today } }];
    }
  }
}

const idsOf = ({ mergeId, keptPersonId, mergedPersonId }: Merge) => ({ mergeId, keptPersonId, mergedPersonId });

function checkClaim(claim: MergeClaim, person: RegisteredPerson): void {
  if (claim.evidence.length === 0) throw new RuleBroken('merge-without-evidence');
  if (claim.keptPersonId === claim.mergedPersonId) throw new RuleBroken('merge-with-themselves');
  const isOpen = ({ state, ...of }: Merge) =>
    state === 'proposed' && of.keptPersonId === claim.keptPersonId && of.mergedPersonId === claim.mergedPersonId;
  if (person.merges.some(isOpen)) throw new RuleBroken('merge-already-proposed');
  checkFree(claim, person);
}

/** One entry has one record that is kept: who is merged is in no other merge, and who is kept is merged into nobody. */
function checkFree({ keptPersonId }: MergeClaim, person: RegisteredPerson): void {
  const inForce = person.merges.filter(({ state }) => state === 'merged');
  const isTaken =
    person.personId === keptPersonId
      ? inForce.some(({ mergedPersonId }) => mergedPersonId === keptPersonId)
      : inForce.length > 0;
  if (isTaken) throw new RuleBroken('merge-of-merged');
}

function mergeOf({ merges }: RegisteredPerson, mergeId: string, state: Merge['state']): Merge {
  const merge = merges.find((each) => each.mergeId === mergeId);
  if (!merge) throw new RuleBroken('merge-not-found');
  if (merge.state !== state) throw new RuleBroken('merge-step-out-of-turn');
  return merge;
}

function bySecond({ proposedBy }: Merge, memberId: string): void {
  if (proposedBy === memberId) throw new RuleBroken('merge-needs-a-second-person');
}

/** The merges of a person after one more event. */
export function mergesAfter(merges: readonly Merge[], { type, data }: MergeEvent): readonly Merge[] {
  const others = merges.filter(({ mergeId }) => mergeId !== data.mergeId);
  const before = merges.find(({ mergeId }) => mergeId === data.mergeId);
  switch (type) {
    case 'MergeProposed': {
      const { personId: _of, ...merge } = data;
      return [...others, { ...merge, state: 'proposed' }];
    }
    case 'PersonsMerged': {
      const { personId: _of, ...merge } = data;
      return [...others, { ...merge, state: 'merged' }];
    }
    case 'MergeDeclined':
      return before ? [...others, { ...before, state: 'declined' }] : merges;
    case 'MergeReversed':
      return before ? [...others, { ...before, state: 'reversed' }] : merges;
  }
}
